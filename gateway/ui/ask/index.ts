export { type Answer, type Ask, askWith, type Problem } from './ask.ts';
