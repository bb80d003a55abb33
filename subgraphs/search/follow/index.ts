export type { FollowedOwner } from './followed-owner.ts';
export { Followers } from './followers.ts';
export { readParticipants } from './read-participants.ts';
