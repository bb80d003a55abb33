export { editingIn, type OfferedEditing } from './editing-in.ts';
export { editingFields, editingSdl, ownerEditingSdl } from './editing-sdl.ts';
