export { dropHiddenReferences } from './drop-hidden-references.ts';
export { referencesPlugin } from './references-plugin.ts';
