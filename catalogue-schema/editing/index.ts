export { editingFields, editingSdl, ownerEditingSdl } from './editing-sdl.ts';
