export { directorySdl } from './directory-sdl.ts';
export { directorySource } from './directory-source.ts';
export { registryAwayPlugin } from './registry-away-plugin.ts';
