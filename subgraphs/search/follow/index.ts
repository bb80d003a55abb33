export { Followers } from './followers.ts';
export { readParticipants } from './read-participants.ts';
