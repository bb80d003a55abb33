export { NewsLog } from './news-log.ts';
export { repeat } from './repeat.ts';
