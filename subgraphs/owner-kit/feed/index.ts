export { type FeedChange, readFeed } from './change-feed.ts';
export { renewFeeds } from './renew-feeds.ts';
