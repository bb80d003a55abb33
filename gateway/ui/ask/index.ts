export { type Answer, type Ask, askWith, type Problem } from './ask.ts';
export { type WithExtensions, withExtensionsOf } from './with-extensions.ts';
