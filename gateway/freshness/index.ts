export { readFreshness } from './read-freshness.ts';
export { StaleNotes, type StaleOwner } from './stale-notes.ts';
export { stalePlugin } from './stale-plugin.ts';
export { unseenKey, withoutUnseen } from './unseen.ts';
