import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestOwner, waitUntil } from '../../test/support/index.ts';
import type { RunningSearch } from './index.ts';
import { lvbRecords, stadtRecords } from './test/linked-records.ts';
import {
  askSearch,
  cleanUp,
  dataset,
  engines,
  followed,
  idsFor,
  search,
  startTestOwner,
  startTestSearch,
  temporaryDatabase,
} from './test/test-support.ts';

let stadt: TestOwner;
let lvb: TestOwner;

beforeAll(async () => {
  stadt = await startTestOwner('stadt');
  lvb = await startTestOwner('lvb');
  await stadt.store.save(stadtRecords, 'test');
  await lvb.store.save(lvbRecords, 'test');
});

afterAll(cleanUp);

describe.each(engines)('on %s', (_, databaseUrl) => {
  let running: RunningSearch;
  let statements: string[] = [];

  beforeAll(async () => {
    const owners = [followed('stadt', stadt), followed('lvb', lvb)];
    running = await startTestSearch(owners, await temporaryDatabase(databaseUrl));
    running.database.knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
  });

  afterAll(() => running.stop());

  test('a hit is answered at any depth, across owners, as far as the viewer may see', async () => {
    const data = await search(
      running,
      `{ search(query: "Haltestellen im Stadtgebiet") { edges { node {
           id uri title summary visibility modified owner { id name kind website contact { id } }
           ... on Dataset {
             quality { score }
             contacts { id title datasets { id } projects { id } }
             relatedDatasets { id contacts { id owner { name } } }
             projects { id lead { id title name email } datasets { id projects { title } } }
           } } } } }`,
    );
    expect(data.search.edges).toEqual([
      {
        node: {
          id: 'stadt/dataset/haltestellen',
          uri: 'http://catalogue.test/id/stadt/dataset/haltestellen',
          title: 'Haltestellen im Stadtgebiet',
          summary: null,
          visibility: 'PUBLIC',
          modified: '2026-03-01T00:00:00.000Z',
          owner: {
            id: 'stadt',
            name: 'Eigenbetrieb stadt',
            kind: 'MUNICIPAL_COMPANY',
            website: 'https://example.org/',
            contact: null,
          },
          quality: { score: expect.any(Number) },
          contacts: [
            {
              id: 'lvb/contact/netz',
              title: 'Netzplanung',
              datasets: [{ id: 'lvb/dataset/fahrplan' }, { id: 'stadt/dataset/haltestellen' }],
              projects: [{ id: 'lvb/project/echtzeit' }],
            },
            {
              id: 'stadt/contact/leitung',
              title: 'Leitung Verkehrsplanung',
              datasets: [{ id: 'stadt/dataset/haltestellen' }],
              projects: [{ id: 'lvb/project/echtzeit' }],
            },
          ],
          relatedDatasets: [
            { id: 'lvb/dataset/fahrplan', contacts: [{ id: 'lvb/contact/netz', owner: { name: 'Eigenbetrieb lvb' } }] },
          ],
          projects: [
            {
              id: 'lvb/project/echtzeit',
              lead: {
                id: 'stadt/contact/leitung',
                title: 'Leitung Verkehrsplanung',
                name: 'Leitung Verkehrsplanung',
                email: null,
              },
              datasets: [
                { id: 'lvb/dataset/fahrplan', projects: [{ title: 'Echtzeit' }] },
                { id: 'stadt/dataset/haltestellen', projects: [{ title: 'Echtzeit' }, { title: 'Takt' }] },
              ],
            },
            {
              id: 'lvb/project/takt',
              lead: null,
              datasets: [{ id: 'stadt/dataset/haltestellen', projects: [{ title: 'Echtzeit' }, { title: 'Takt' }] }],
            },
          ],
        },
      },
    ]);
  });

  test('what a record names is not answered as bare ids', async () => {
    const data = await search(
      running,
      '{ dataset: __type(name: "Dataset") { fields { name } } project: __type(name: "Project") { fields { name } } }',
    );
    const names = [...data.dataset.fields, ...data.project.fields].map(({ name }) => name);
    expect(names).toContain('projects');
    expect(names).not.toContain('projectRefs');
    expect(names).not.toContain('datasetRefs');
  });

  test('relations are answered as references, owners with counts and the state of the mirror', async () => {
    const representations = [
      { __typename: 'Dataset', id: 'stadt/dataset/haltestellen' },
      { __typename: 'Dataset', id: 'stadt/dataset/intern' },
      { __typename: 'Dataset', id: 'stadt/dataset/unbekannt' },
      { __typename: 'Project', id: 'lvb/project/echtzeit' },
      { __typename: 'Contact', id: 'lvb/contact/netz' },
      { __typename: 'Owner', id: 'stadt' },
      { __typename: 'Owner', id: 'nobody' },
    ];
    const { data, errors } = await askSearch(
      running,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
         ... on Dataset { id projects { __typename id } }
         ... on Project { id datasets { id } }
         ... on Contact { id contactDatasets: datasets { id } projects { id } }
         ... on Owner { records { datasets projects contacts } mirror { followedAt lagSeconds lastError refusedRecords } }
       } }`,
      { representations },
      { path: '/relations/graphql' },
    );
    expect(errors).toBeUndefined();
    const haltestellen = { id: 'stadt/dataset/haltestellen' };
    expect(data._entities).toEqual([
      {
        ...haltestellen,
        projects: [
          { __typename: 'Project', id: 'lvb/project/echtzeit' },
          { __typename: 'Project', id: 'lvb/project/takt' },
        ],
      },
      { id: 'stadt/dataset/intern', projects: [] },
      { id: 'stadt/dataset/unbekannt', projects: [] },
      { id: 'lvb/project/echtzeit', datasets: [{ id: 'lvb/dataset/fahrplan' }, haltestellen] },
      {
        id: 'lvb/contact/netz',
        contactDatasets: [{ id: 'lvb/dataset/fahrplan' }, haltestellen],
        projects: [{ id: 'lvb/project/echtzeit' }],
      },
      {
        records: { datasets: 3, projects: 0, contacts: 1 },
        mirror: { followedAt: expect.any(String), lagSeconds: expect.any(Number), lastError: null, refusedRecords: 0 },
      },
      {
        records: { datasets: 0, projects: 0, contacts: 0 },
        mirror: { followedAt: null, lagSeconds: null, lastError: null, refusedRecords: 0 },
      },
    ]);
  });

  test('statements do not grow with the hits', async () => {
    const many = Array.from({ length: 50 }, (_value, index) =>
      dataset(`stadt/dataset/zaehler-${index}`, {
        title: `Zählstelle ${index}`,
        contacts: ['lvb/contact/netz', 'stadt/contact/leitung'],
        projectRefs: [index % 2 === 0 ? 'lvb/project/echtzeit' : 'lvb/project/takt'],
        relatedDatasets: [`stadt/dataset/zaehler-${(index + 1) % 50}`],
      }),
    );
    await stadt.store.save(many, 'test');
    await waitUntil(async () => (await idsFor(running, 'Zählstelle')).length === 50);
    const count = async (first: number): Promise<number> => {
      statements = [];
      const data = await search(
        running,
        `query ($first: Int!) { search(query: "Zählstelle", first: $first) {
           totalCount pageInfo { endCursor } facets { field values { value } }
           edges { node { id owner { name } ... on Dataset {
             contacts { id datasets { id owner { name } } projects { id } } relatedDatasets { id projects { id } }
             projects { lead { id } datasets { id contacts { id } } }
           } } } } }`,
        { first },
      );
      expect(data.search.edges).toHaveLength(first);
      return statements.filter((sql) => !/update .*owner/.test(sql)).length;
    };
    // How many loads fall into one batch depends on the order in which answers arrive, not on how many hits there are.
    expect(await count(5)).toBeLessThan(20);
    expect(await count(50)).toBeLessThan(20);
    await stadt.store.delete(many.map(({ id }) => id));
    await waitUntil(async () => (await idsFor(running, '"Zählstelle"')).length === 0);
  });
});
