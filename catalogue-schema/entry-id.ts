import { catalogueError } from './errors.ts';
import { quoted } from './quoted.ts';

/** The three kinds of record, as they stand in an id. */
export const entryKinds = ['dataset', 'project', 'contact'] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface EntryId {
  readonly owner: string;
  readonly kind: EntryKind;
  readonly local: string;
}

/** Lower-case letters, digits and hyphens; the local part may hold further safe characters of a URL's path. */
const pattern = /^([a-z][a-z0-9-]{0,62})\/(dataset|project|contact)\/([A-Za-z0-9][A-Za-z0-9._~-]{0,199})$/;

/** Whether a text can be the id of an owner, which is the prefix of its records' ids. */
export function isOwnerId(text: string): boolean {
  return readEntryId(`${text}/dataset/x`)?.owner === text;
}

/** Reads `<owner>/<kind>/<local>`, or returns undefined where the text is not an id. */
export function readEntryId(id: string): EntryId | undefined {
  const match = pattern.exec(id);
  if (match === null) return undefined;
  const [, owner, kind, local] = match as unknown as [string, string, EntryKind, string];
  return { owner, kind, local };
}

/** @throws BAD_USER_INPUT where the text is not an id, or not of the kind asked for. */
export function parseEntryId(id: string, kind?: EntryKind): EntryId {
  const parsed = readEntryId(id);
  if (parsed === undefined || (kind !== undefined && parsed.kind !== kind)) {
    throw catalogueError('BAD_USER_INPUT', `id: expected "<owner>/${kind ?? '<kind>'}/<local>", got ${quoted(id)}`);
  }
  return parsed;
}

/** The GraphQL type of a kind: `dataset` → `Dataset`. */
export function typeOfKind(kind: EntryKind): 'Dataset' | 'Project' | 'Contact' {
  return ({ dataset: 'Dataset', project: 'Project', contact: 'Contact' } as const)[kind];
}

/** Whether a GraphQL type is one of the three kinds of record. */
export function isRecordType(type: string): boolean {
  return entryKinds.some((kind) => typeOfKind(kind) === type);
}

/** A record's persistent address. */
export function entryUri(publicUrl: string, id: string): string {
  return `${publicUrl.replace(/\/$/, '')}/id/${id}`;
}
