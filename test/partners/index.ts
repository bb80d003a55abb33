export { hasPython, startClinic, startUniversity } from './partners.ts';
export type { RunningPartner } from './start-partner.ts';
export { startStarter, writeStarter } from './starter.ts';
