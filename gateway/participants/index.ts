export { type Member, Members, type MembersConfiguration } from './members.ts';
