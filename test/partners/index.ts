export { hasPython, startClinic, startUniversity, tsx } from './partners.ts';
export { type RunningPartner, startPartner } from './start-partner.ts';
