import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Database, publicViewer, type Viewer } from '../owner-kit/index.ts';
import { areaStore } from './areas/index.ts';
import { checkPage } from './follow/check-page.ts';
import { addOwner, applyPage, prepareRecord, readFeedState } from './mirror/index.ts';
import { openSearchDatabase } from './open-search-database.ts';
import { type Asked, askAs } from './test/ask-as.ts';
import { type GeneratedRecord, generatedRecords, type Random, random } from './test/generated-records.ts';
import { areas, operation, someQuestion } from './test/questions.ts';
import { cleanUp, cleanUpLater, engines, temporaryDatabase } from './test/test-support.ts';

const ownerIds = ['stadt', 'lvb', 'uni'];
const recordsOfOwner = 40;
const questions = 12;

const member = (isInternal: boolean, ...owners: string[]): Viewer => ({
  subject: 'a',
  isInternal,
  memberships: owners.map((owner, at) => ({ owner, roles: at === 0 ? [] : ['editor'] })),
});

const viewers: Readonly<Record<string, Viewer>> = {
  public: publicViewer,
  'signed in and nobody’s': member(false),
  'internal and nobody’s': member(true),
  'of an internal owner': member(true, 'stadt'),
  'of a partner': member(false, 'uni'),
  'of an owner without records': member(false, 'klinikum'),
  'of two owners': member(false, 'uni', 'lvb'),
};

/** The policy once more, in the plainest words. */
function sees({ isInternal, memberships }: Viewer, { id, visibility, audience }: GeneratedRecord): boolean {
  const isOf = (one: string): boolean => memberships.some(({ owner }) => owner === one);
  const isOwn = isOf(id.split('/')[0] as string);
  if (visibility === 'PUBLIC') return true;
  if (visibility === 'INTERNAL') return isInternal || isOwn;
  return isOwn || audience.some(isOf);
}

function asRead(viewer: Viewer, one: GeneratedRecord): GeneratedRecord {
  const { kind, name, email, phone, address, ...others } = one.record;
  if (kind !== 'PERSON' || one.visibility !== 'PUBLIC' || sees(viewer, { ...one, visibility: 'INTERNAL' })) return one;
  const { role, unit, organisation } = others as { role?: string; unit?: string; organisation: { name: string } };
  return { ...one, record: { ...others, kind, name: role ?? unit ?? organisation.name } };
}

/** When it was last changed or deleted: a minute for each record of an owner. */
const timeOf = ({ id }: GeneratedRecord): string =>
  new Date(Date.UTC(2020, 4, 1, 0, Number(id.split('-').at(-1)))).toISOString();

const upsertOf = (one: GeneratedRecord): object => ({
  id: one.id,
  kind: one.kind.toUpperCase(),
  operation: 'UPSERT',
  at: timeOf(one),
  [one.kind]: one.record,
});

const deletionOf = (one: GeneratedRecord): object => ({
  id: one.id,
  kind: one.kind.toUpperCase(),
  operation: 'DELETE',
  at: timeOf(one),
});

const followedAs = (id: string) => ({ id, url: `http://${id}.test/graphql` });

/** Applies changes as a follower does, those of one owner after the other. */
async function publish(database: Database, changes: readonly object[]): Promise<void> {
  for (const id of ownerIds) {
    const ofOwner = changes.filter((change) => (change as { id: string }).id.startsWith(`${id}/`));
    const followed = followedAs(id);
    const state = await readFeedState(database, followed);
    if (state === undefined) throw new Error(`${id} is not followed`);
    const catalogueChanges = { changes: ofOwner, endCursor: `${Number(state.cursor ?? 0) + 1}`, hasMore: false };
    const catalogueOwner = { id, name: `Partner ${id}`, kind: 'COMPANY', website: null, contact: null };
    const { upserts, ...page } = checkPage({ catalogueOwner, catalogueChanges, failed: [] }, id, state.cursor);
    expect(page.refusals).toEqual([]);
    const applied = await applyPage(
      database,
      followed,
      state,
      { ...page, after: state.cursor, prepared: upserts.map(prepareRecord), gaps: [] },
      new Date(),
      1000,
    );
    expect(applied).toBeDefined();
  }
}

const related = `query ($all: [_Any!]!) {
  _entities(representations: $all) {
    ... on Dataset { id projects { id } } ... on Project { id datasets { id } }
    ... on Contact { id datasets { id } projects { id } }
    ... on Owner { id records { datasets projects contacts } newestChange }
  } }`;
const copied = `query ($all: [_Any!]!) {
  _entities(representations: $all) {
    ... on Dataset { id title summary contacts { id name } relatedDatasets { id title } projects { id } }
    ... on Project { id title lead { id name } contacts { id } relatedProjects { id } datasets { id } }
    ... on Contact { id name email phone deputies { id name } }
  } }`;
const suggested = 'query ($text: String!) { suggest(text: $text, first: 7) { kind label value node { id title } } }';
const deleted = 'query ($id: ID!) { deletedEntry(id: $id) { id deletedAt } }';

const representation = ({ id, kind }: GeneratedRecord) => ({
  __typename: kind[0]?.toUpperCase() + kind.slice(1),
  id,
});

/** All answers to a viewer by whom the same questions are asked, seed by seed. */
async function answersTo(asked: Asked, viewer: Viewer, records: readonly GeneratedRecord[], seed: number) {
  const source: Random = random(seed);
  const titles = records.map(({ title }) => title);
  const answers: unknown[] = [];
  for (let left = questions; left > 0; left -= 1) {
    const { filter, ...question } = someQuestion(source, titles);
    const ids = source.below(6) === 0 ? { ids: records.slice(left, left + 50).map(({ id }) => id) } : {};
    const variables = { ...question, filter: { ...(filter as object), ...ids } };
    for (let after: unknown = null; ; ) {
      const { search } = (await asked.search(viewer, operation, { ...variables, after })) as { search: never };
      const { pageInfo, ...page } = search as { pageInfo: { hasNextPage: boolean; endCursor: string } };
      answers.push({ variables, page });
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const text = source.pick(titles).slice(0, 1 + source.below(4));
    answers.push({ text, suggest: await asked.search(viewer, suggested, { text }) });
  }
  const owners = ownerIds.map((id) => ({ __typename: 'Owner', id }));
  answers.push(await asked.relations(viewer, related, { all: [...owners, ...records.map(representation)] }));
  answers.push(await asked.copies(viewer, copied, { all: records.map(representation) }));
  for (const { id } of records) answers.push({ id, ...(await asked.search(viewer, deleted, { id })) });
  return answers;
}

const named = 'query ($id: ID!) { search(filter: { ids: [$id] }) { totalCount } deletedEntry(id: $id) { id } }';

/** Ids of the records that a viewer finds, and of those that they are told were deleted. */
async function known(asked: Asked, viewer: Viewer, records: readonly GeneratedRecord[]) {
  const [found, gone]: [string[], string[]] = [[], []];
  for (const { id } of records) {
    const data = await asked.search(viewer, named, { id });
    if ((data.search as { totalCount: number }).totalCount > 0) found.push(id);
    if (data.deletedEntry !== null) gone.push(id);
  }
  return { found, gone };
}

describe.each(engines)('on %s', (_, databaseUrl) => {
  /** A search of its own with the areas, closed after the test file. */
  async function start(): Promise<Database> {
    const database = await openSearchDatabase(await temporaryDatabase(databaseUrl));
    cleanUpLater(() => database.close());
    await areaStore(database).saveAreas({ source: 'erfunden.geojson', areas, removesOthers: true });
    for (const id of ownerIds) await addOwner(database, followedAs(id));
    return database;
  }

  let whole: Database;
  let own: Database;

  beforeAll(async () => {
    whole = await start();
    own = await start();
  });

  afterAll(cleanUp);

  test.each([7, 80, 900, 1000])(
    'seed %i: each viewer gets what they would get if nothing else were there',
    async (seed) => {
      const source = random(seed);
      const records = ownerIds.flatMap((id) =>
        generatedRecords(
          id,
          ownerIds.filter((other) => other !== id),
          seed,
          source.below(2 ** 30),
          recordsOfOwner,
        ),
      );
      const gone = new Set(records.filter(() => source.below(4) === 0));
      const asked = await askAs(whole);
      // Records that were hidden before, and are written twice: what the index keeps of either must not show.
      const before = records.map((one) => ({
        ...one,
        record: { ...one.record, visibility: 'RESTRICTED', audience: [] },
      }));
      for (const state of [before, records, records.filter(() => source.below(3) === 0)]) {
        await publish(whole, state.map(upsertOf));
        await asked.refresh();
      }
      await publish(whole, [...gone].map(deletionOf));
      await asked.refresh();
      for (const [name, viewer] of Object.entries(viewers)) {
        const seen = records.filter((one) => sees(viewer, one));
        const ids = (isGone: boolean) => seen.filter((one) => gone.has(one) === isGone).map(({ id }) => id);
        expect({ name, ...(await known(asked, viewer, records)) }).toEqual({
          name,
          found: ids(false),
          gone: ids(true),
        });
        await publish(
          own,
          seen.map((one) => upsertOf(asRead(viewer, one))),
        );
        // How words are written is learnt from records that were public, also from those that have gone since.
        const alone = await askAs(own);
        await publish(own, seen.filter((one) => gone.has(one)).map(deletionOf));
        await alone.refresh();
        const answers = await answersTo(asked, viewer, records, seed);
        expect({ name, answers }).toEqual({ name, answers: await answersTo(alone, viewer, records, seed) });
        await publish(own, seen.filter((one) => !gone.has(one)).map(deletionOf));
        await own.knex.withSchema(own.schema).table('tombstone').delete();
      }
      await publish(whole, records.filter((one) => !gone.has(one)).map(deletionOf));
    },
  );

  test('copies of many records take as many statements as copies of one of each kind', async () => {
    const records = ownerIds.flatMap((id) => generatedRecords(id, ownerIds, 5, 5, recordsOfOwner));
    await publish(whole, records.map(upsertOf));
    const asked = await askAs(whole);
    const count = async (all: readonly GeneratedRecord[]): Promise<number> => {
      let statements = 0;
      const countOne = (): void => {
        statements += 1;
      };
      whole.knex.on('query', countOne);
      await asked.copies(member(true, 'stadt'), copied, { all: all.map(representation) });
      whole.knex.off('query', countOne);
      return statements;
    };
    const few = ['dataset', 'project', 'contact'].flatMap((kind) => records.find((one) => one.kind === kind) ?? []);
    expect(few).toHaveLength(3);
    expect(await count(records)).toBeLessThanOrEqual(await count(few));
    await publish(whole, records.map(deletionOf));
  });
});
