export { editingSource } from './editing-source.ts';
