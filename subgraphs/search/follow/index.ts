export { FeedFollower } from './feed-follower.ts';
export type { FollowedOwner } from './followed-owner.ts';
export { PageReader } from './page-reader.ts';
