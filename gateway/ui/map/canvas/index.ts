export { Drawing } from './drawing.ts';
export type { FeatureCollection } from './read-features.ts';
