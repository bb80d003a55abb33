export { editingSource, type FindMember } from './editing-source.ts';
export { variablesPlugin } from './variables-plugin.ts';
