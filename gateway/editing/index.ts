export { editingSource, type FindMember } from './editing-source.ts';
