import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import { checkRecord, type EntryRecord, entryKinds, parseEntryId, typeOfKind } from '../../catalogue-schema/index.ts';
import type { Membership, Viewer } from '../../catalogue-schema/viewer/index.ts';
import { lecos } from '../../subgraphs/lecos/index.ts';
import { type OwnerSubgraph, ownerContext, ownerSchema } from '../../subgraphs/owner-kit/index.ts';
import { publicUrl, startTestOwner, type TestOwner } from '../support/index.ts';

const subgraph: OwnerSubgraph = { ...lecos, sampleRecords: new URL('file:///dev/null') };
let owner: TestOwner;

const audiences = [[], ['uni'], ['stadt', 'uni'], ['lecos']];
const visibilities = ['PUBLIC', 'INTERNAL', 'RESTRICTED'];
const organisation = { name: 'Lecos' };
const fieldsOf: Readonly<Record<string, object>> = {
  dataset: { title: 'Daten', publisher: organisation },
  project: { title: 'Projekt', status: 'RUNNING' },
  contact: { kind: 'UNIT', name: 'Team', organisation, email: 'team@example.org' },
  person: {
    kind: 'PERSON',
    name: 'Erika Mustermann',
    role: 'Leitung',
    organisation,
    email: 'mustermann@example.org',
    phone: '1',
    website: 'https://mustermann.example/',
    address: { street: 'Gasse 7' },
  },
};

/** Every combination of what decides, each record naming all others of the kinds that it can name. */
function allRecords(): readonly EntryRecord[] {
  const made = Object.entries(fieldsOf).flatMap(([name, fields]) =>
    visibilities.flatMap((visibility) =>
      audiences.map((audience, place) => {
        const id = `lecos/${name === 'person' ? 'contact' : name}/${name}-${visibility.toLowerCase()}-${place}`;
        return { id, visibility, audience, modified: '2026-01-01T00:00:00Z', ...fields };
      }),
    ),
  );
  const [datasets = [], projects = [], contacts = []] = entryKinds.map((kind) =>
    made.map(({ id }) => id).filter((id) => parseEntryId(id).kind === kind),
  );
  const links = {
    dataset: { contacts, projectRefs: projects, relatedDatasets: datasets },
    project: { contacts, datasetRefs: datasets, relatedProjects: projects },
    contact: { deputies: contacts },
  };
  return made.map((one) => {
    const checked = checkRecord({ ...one, ...links[parseEntryId(one.id).kind] });
    if (!checked.ok) throw new Error(checked.problems.join('; '));
    return checked.record;
  });
}

const records = allRecords();

const isOf = ({ memberships }: Viewer, id: string): boolean => memberships.some(({ owner: one }) => one === id);

/** The policy once more, in the plainest words. */
function sees(viewer: Viewer, { visibility, audience }: Pick<EntryRecord, 'visibility' | 'audience'>): boolean {
  if (visibility === 'PUBLIC' || isOf(viewer, 'lecos')) return true;
  return visibility === 'INTERNAL' ? viewer.isInternal : audience.some((one) => isOf(viewer, one));
}

function expected(viewer: Viewer, record: EntryRecord): object | null {
  if (!sees(viewer, record)) return null;
  const { id, audience } = record;
  const named = (ids: readonly string[] = []): string[] =>
    ids.filter((one) => records.some((other) => other.id === one && sees(viewer, other)));
  const asLinks = (ids?: readonly string[]) => named(ids).map((one) => ({ id: one }));
  if ('deputies' in record) {
    const isHidden = record.kind === 'PERSON' && record.visibility === 'PUBLIC';
    const readsAll = !isHidden || viewer.isInternal || isOf(viewer, 'lecos');
    const { name, email, phone, website, address } = record;
    const personal = readsAll
      ? { name, title: name, email, phone: phone ?? null, website: website ?? null, address: address ?? null }
      : { name: 'Leitung', title: 'Leitung', email: null, phone: null, website: null, address: null };
    return { id, audience, ...personal, deputies: asLinks(record.deputies) };
  }
  const contacts = asLinks(record.contacts);
  if ('projectRefs' in record) {
    const relatedDatasets = asLinks(record.relatedDatasets);
    const hosting = { operator: 'Lecos' };
    return { id, audience, contacts, projectRefs: named(record.projectRefs), relatedDatasets, hosting };
  }
  return {
    id,
    audience,
    contacts,
    datasetRefs: named(record.datasetRefs),
    relatedProjects: asLinks(record.relatedProjects),
  };
}

const source = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Dataset { id audience contacts { id } projectRefs relatedDatasets { id } hosting { operator } }
  ... on Project { id audience contacts { id } datasetRefs relatedProjects { id } }
  ... on Contact { id audience name title email phone website address { street } deputies { id } }
} }`;

const schema = ownerSchema(subgraph.extension);

beforeAll(async () => {
  owner = await startTestOwner(subgraph);
  await owner.store.save(records, 'test');
  const datasets = records.map(({ id }) => id).filter((id) => parseEntryId(id).kind === 'dataset');
  await owner.database.knex
    .withSchema(owner.database.schema)
    .table('hosting')
    .insert(datasets.map((dataset) => ({ dataset, operator: 'Lecos', service_level: 'GOLD' })));
});

afterAll(() => owner.stop());

const member = (one: string, ...roles: Membership['roles']): Membership => ({ owner: one, roles });
const viewers: readonly (readonly [string, Omit<Viewer, 'subject'>])[] = [
  ['public', { isInternal: false, memberships: [] }],
  ['internal', { isInternal: true, memberships: [] }],
  ['of the owner', { isInternal: true, memberships: [member('lecos')] }],
  ['of the owner, which is not internal', { isInternal: false, memberships: [member('lecos', 'editor')] }],
  ['of an internal owner that is named', { isInternal: true, memberships: [member('stadt', 'admin')] }],
  ['of a partner that is named', { isInternal: false, memberships: [member('uni')] }],
  ['of a partner that is not named', { isInternal: false, memberships: [member('klinikum', 'editor', 'admin')] }],
  ['of two partners', { isInternal: false, memberships: [member('klinikum'), member('stadt')] }],
];

test.each(viewers)('a viewer who is %s reads what the policy gives', async (_, fields) => {
  const viewer = { subject: 'a', ...fields };
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues: {
      representations: records.map(({ id }) => ({ __typename: typeOfKind(parseEntryId(id).kind), id })),
    },
    contextValue: ownerContext(subgraph, owner.database, publicUrl, viewer),
  });
  expect(errors).toBeUndefined();
  expect(JSON.parse(JSON.stringify(data?._entities))).toEqual(records.map((record) => expected(viewer, record)));
});
