import { relationsSdl } from '../../../catalogue-schema/index.ts';

const own = `
type Owner @key(fields: "id") {
  id: ID!
  "How many records of the owner you may see; null while search does not answer."
  records: RecordCounts
  "When one of the records that you may see was last changed, as the owner's feed has it."
  newestChange: DateTime
  "Null while search does not answer."
  mirror: MirrorState
}

type RecordCounts {
  datasets: Int!
  projects: Int!
  contacts: Int!
}

"How well search keeps up with an owner."
type MirrorState {
  "When the owner's change feed was last known to be followed to its end."
  followedAt: DateTime
  "Seconds since then."
  lagSeconds: Float
  "Why the feed could not be followed last time; null where it could."
  lastError: String
  "How many changes were refused since the feed was last read from its start, as they break the contract; those that say of themselves that not everybody may see them are not counted."
  refusedRecords: Int!
}
`;

/** The subgraph `relations`: fields of records that only all records together answer, and how an owner is doing. */
export function relationsGraphSdl(): string {
  return relationsSdl(own);
}
