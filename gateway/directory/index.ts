export { directorySdl } from './directory-sdl.ts';
export { directorySource } from './directory-source.ts';
