export { type RivalName, rivalNames } from './rival.ts';
export { RivalContender } from './rival-contender.ts';
export type { RivalFigures } from './serve-rival.ts';
