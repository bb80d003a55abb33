export { type EditingContext, editingResolvers } from './editing-resolvers.ts';
export { editingStore } from './editing-store.ts';
