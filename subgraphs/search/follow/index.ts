export { FeedFollower, type FollowedOwner } from './feed-follower.ts';
