export { type FeedToken, feedTokens } from './feed-tokens.ts';
export { Followers } from './followers.ts';
export { readParticipants } from './read-participants.ts';
