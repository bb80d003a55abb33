export { type FeedChange, readFeed } from './change-feed.ts';
