import { expect } from '@jest/globals';
import {
  checkRecord,
  type EntryKind,
  type EntryRecord,
  readEntryId,
  typeOfKind,
} from '../../../catalogue-schema/index.ts';
import type { Viewer } from '../../../catalogue-schema/viewer/index.ts';
import { lecos } from '../../../subgraphs/lecos/index.ts';
import type { OwnerSubgraph } from '../../../subgraphs/owner-kit/index.ts';
import type { GraphQLAnswer, TestOwner } from '../../support/index.ts';

/** The owner whose records are edited, without any. */
export const subgraph: OwnerSubgraph = { ...lecos, sampleRecords: new URL('file:///dev/null') };

export const person = (name: string, ...memberships: Viewer['memberships']): Viewer => ({
  subject: `https://sso.example#${name}`,
  isInternal: true,
  memberships,
});
export const anna = person('anna', { owner: 'lecos', roles: ['editor'] });
export const berta = person('berta', { owner: 'lecos', roles: ['editor'] });
export const chief = person('chief', { owner: 'lecos', roles: ['admin'] });

/** What there has to be in a record of each kind. */
export const fields: Readonly<Record<EntryKind, object>> = {
  dataset: { title: 'Server', publisher: { name: 'Lecos' }, visibility: 'PUBLIC' },
  project: { title: 'Umzug', status: 'RUNNING', visibility: 'INTERNAL' },
  contact: { name: 'Team', kind: 'UNIT', organisation: { name: 'Lecos' }, visibility: 'PUBLIC' },
};

/** A dataset as an editor saves it. */
export const server = (title = 'Server', further: object = {}) => ({ ...fields.dataset, title, ...further });

/** A record as an import saves it. */
export function imported(id: string, record: object): EntryRecord {
  const checked = checkRecord({ id, modified: '2020-01-01T00:00:00Z', ...record }, 'lecos');
  if (!checked.ok) throw new Error(checked.problems.join('; '));
  return checked.record;
}

let count = 0;

/** An id that no record has had yet. */
export function newId(kind: EntryKind = 'dataset'): string {
  count += 1;
  return `lecos/${kind}/n${count}`;
}

/** The only edition in an answer without errors. */
export function only({ data, errors }: GraphQLAnswer) {
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as {
    id: string;
    version: string;
    published: Record<string, unknown> | null;
    draft: object | null;
    entry: { title: string; modified: string } | null;
  };
}

/** The only error in an answer that has no data. */
export function refusal({ data, errors }: GraphQLAnswer) {
  expect(errors).toHaveLength(1);
  expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  const { message, extensions } = errors?.[0] ?? { message: '' };
  return { message, ...extensions } as { message: string; code: string; version?: string; problems?: object[] };
}

export const edition = 'id kind version published draft entry { __typename id title modified }';

interface SaveOptions {
  readonly version?: string;
  readonly isDraft?: boolean;
  readonly by?: Viewer;
}

/** What editors do at a server of the owner, and what comes of it. */
export function editingAt(owner: () => TestOwner) {
  const typeOf = (id: string): string => typeOfKind(readEntryId(id)?.kind ?? 'dataset');
  const source = (field: string, args: string, declared: string) =>
    `mutation (${declared}) { ${field}(${args}) { ${edition} } }`;

  const save = (id: string, record: object, { by = anna, ...variables }: SaveOptions = {}) =>
    owner().ask(
      source(
        `save${typeOf(id)}`,
        'id: $id, record: $record, version: $version, isDraft: $isDraft',
        `$id: ID!, $record: ${typeOf(id)}Input!, $version: String, $isDraft: Boolean! = false`,
      ),
      { id, record, ...variables },
      by,
    );
  const act = (field: string, id: string, version: string, by: Viewer = anna) =>
    owner().ask(source(field, 'id: $id, version: $version', '$id: ID!, $version: String!'), { id, version }, by);
  const read = (id: string, by: Viewer = anna) =>
    owner().ask(`query ($id: ID!) { edition(id: $id) { ${edition} } }`, { id }, by);

  const trail = async (record: string) => {
    const query = `query ($record: ID) { auditTrail(owner: "lecos", record: $record, first: 100) {
      entries { id kind action at by source before after } } }`;
    const { data, errors } = await owner().ask(query, { record }, chief);
    expect(errors).toBeUndefined();
    return data.auditTrail.entries as { action: string; by: string; source: string; before: object; after: object }[];
  };

  const changes = async (after: string | null = null) => {
    const { data } = await owner().ask(
      `query ($after: String) { catalogueChanges(after: $after, first: 1000) { endCursor changes {
        id operation dataset { title } project { title } contact { name } } } }`,
      { after },
    );
    return data.catalogueChanges as { endCursor: string; changes: { id: string; operation: string }[] };
  };

  return {
    save,
    act,
    publish: (id: string, version: string) => act(`publish${typeOf(id)}`, id, version),
    remove: (id: string, version: string) => act(`delete${typeOf(id)}`, id, version),
    discard: (id: string, version: string) => act('discardDraft', id, version),
    read,
    /** What the audit trail has of a record, the newest first. */
    trail,
    /** Where the feed ends. */
    feedEnd: async (): Promise<string> => (await changes()).endCursor,
    /** What the feed has had since then, as `UPSERT lecos/dataset/x`. */
    changesSince: async (end: string) => (await changes(end)).changes.map(({ id, operation }) => `${operation} ${id}`),
  };
}
