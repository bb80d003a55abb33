export { type SealedCookie, sealedCookie } from './sealed-cookie.ts';
export type { Session } from './session.ts';
export { now, type Sessions, sessionsIn } from './sessions.ts';
