export { inSlices } from './in-slices.ts';
export { parseParts } from './parse-parts.ts';
export { partsOfText } from './parts-of-text.ts';
