export { askEntities, type Representation } from './ask-entities.ts';
export { type Examination, examine } from './examination.ts';
export type { FeedChange } from './feed-change.ts';
export { type Answered, askPage, type FeedPage, pageQuery } from './feed-page.ts';
export type { FeedReading } from './read-feed.ts';
export { seamFields } from './read-in-small-pages.ts';
export type { StatedRecord } from './stated-record.ts';
