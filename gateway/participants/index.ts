export { type LastGood, lastGood } from './last-good.ts';
export { type Member, Members, type MembersConfiguration } from './members.ts';
