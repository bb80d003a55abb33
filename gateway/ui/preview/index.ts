export { PreviewIsland } from './preview-island.tsx';
export { originsOf, previewOfFile, previewOfService } from './preview-of.ts';
