export { editingSource } from './editing-source.ts';
export { variablesPlugin } from './variables-plugin.ts';
