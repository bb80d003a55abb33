export { type FeedChange, type FeedPage, readFeed } from './change-feed.ts';
