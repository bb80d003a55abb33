export { applyPage } from './apply-page.ts';
export { type CopyLoader, copyLoader } from './copy-loader.ts';
export { removeGone } from './delete-records.ts';
export {
  addOwner,
  type FeedState,
  knownOwners,
  noteFailure,
  noteFollowed,
  readFeedState,
  startPass,
} from './feed-state.ts';
export type { FollowedOwner } from './followed-owner.ts';
export { type Gap, readGap, removeFromGap } from './gaps.ts';
export { leaveOwner } from './leave-owner.ts';
export { mirrorMigrations } from './mirror-migrations.ts';
export type { Deletion, MirrorPage, PreparedPage, Refusal, Upsert } from './mirror-page.ts';
export { newestChangeLoader } from './newest-change-loader.ts';
export { observeMirror } from './observe-mirror.ts';
export { ownerLoader } from './owner-loader.ts';
export { type PreparedRecord, prepareRecord } from './prepare-record.ts';
export { type Relation, type RelationLoaders, relationLoaders } from './relation-loader.ts';
export { type DeletedEntry, deletedEntry } from './tombstones.ts';
export { TooManyRecordsError } from './too-many-records-error.ts';
