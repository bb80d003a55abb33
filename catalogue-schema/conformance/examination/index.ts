export { askEntities, idsOfEntities, type Representation } from './ask-entities.ts';
export { type Examination, examine } from './examination.ts';
export type { FeedChange } from './feed-change.ts';
export { type Answered, askPage, type FeedPage, howToPlay, pageQuery } from './feed-page.ts';
export { type FeedReading, firstPage, readFeed } from './read-feed.ts';
export { seamFields } from './read-in-small-pages.ts';
export { type StatedRecord, statedRecords } from './stated-record.ts';
