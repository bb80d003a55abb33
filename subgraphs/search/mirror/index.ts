export { applyPage } from './apply-page.ts';
export { type EntryLoader, entryLoader, type MirroredEntry } from './entry-loader.ts';
export {
  addOwners,
  type FeedState,
  noteFailure,
  noteFollowed,
  readFeedState,
  startPass,
} from './feed-state.ts';
export { mirrorMigrations } from './mirror-migrations.ts';
export type { MirrorPage, Refusal, Upsert } from './mirror-page.ts';
export { type MirroredOwner, ownerLoader } from './owner-loader.ts';
export { type RecordCounts, recordCountLoader } from './record-count-loader.ts';
export { type Relation, type RelationLoaders, relationLoaders } from './relation-loader.ts';
