export type { Answer, Ask, Problem } from './ask.ts';
export { askOverHttp } from './ask-over-http.ts';
export { askWith } from './ask-with.ts';
export type { Operation } from './operation.ts';
export { type WithExtensions, withExtensionsOf } from './with-extensions.ts';
