export { admit } from './admit.ts';
export type { Claimed } from './claimed.ts';
export { nameIn } from './name-in.ts';
export { readClaims } from './read-claims.ts';
