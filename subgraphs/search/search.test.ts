import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, type TestOwner, waitUntil } from '../../test/support/index.ts';
import type { RunningSearch } from './index.ts';
import {
  cleanUp,
  contact,
  dataset,
  engines,
  followed,
  idsFor,
  project,
  search,
  startTestOwner,
  startTestSearch,
  temporaryDatabase,
} from './test/test-support.ts';

const csv = { id: 'csv', accessUrl: 'https://example.org/a.csv', format: 'CSV' };
const licence = { code: 'dl-by-de/2.0', uri: 'http://dcat-ap.de/def/licenses/dl-by-de/2.0', title: 'DL', open: true };
const box = (west: number, south: number, east: number, north: number) => ({ bbox: { west, south, east, north } });

const stadtRecords = [
  dataset('stadt/dataset/haltestellen', {
    title: 'Haltestellen im Stadtgebiet',
    keywords: ['Nahverkehr'],
    themes: ['TRAN'],
    distributions: [{ ...csv, licence }],
    services: [{ id: 'wms', title: 'Karte', kind: 'WMS', endpointUrl: 'https://example.org/wms' }],
    spatial: box(12.2, 51.2, 12.6, 51.5),
    modified: '2026-03-01T00:00:00Z',
    contacts: ['lvb/contact/netz', 'stadt/contact/intern', 'stadt/contact/fehlt', 'stadt/contact/leitung'],
    projectRefs: ['lvb/project/echtzeit', 'lvb/project/geheim'],
    relatedDatasets: ['lvb/dataset/fahrplan', 'stadt/dataset/intern'],
  }),
  dataset('stadt/dataset/buslinien', {
    title: 'Buslinien',
    description: 'Linien mit allen **Haltestellen**, siehe [Plan](https://example.org/geheimwort).',
    themes: ['TRAN', 'ENVI'],
    distributions: [csv, { ...csv, id: 'shp', format: 'SHP' }],
    spatial: { geometry: { type: 'Point', coordinates: [12.9, 51.1] } },
    modified: '2026-04-01T00:00:00Z',
  }),
  dataset('stadt/dataset/strassen', { title: 'Straßen und Ärzte', themes: ['REGI'], modified: '2026-02-01T00:00:00Z' }),
  dataset('stadt/dataset/intern', {
    title: 'Haltestellen intern',
    visibility: 'INTERNAL',
    projectRefs: ['lvb/project/echtzeit'],
  }),
  contact('stadt/contact/intern', { name: 'Internes Postfach', visibility: 'INTERNAL' }),
  contact('stadt/contact/leitung', {
    kind: 'PERSON',
    name: 'Erika Mustermann',
    role: 'Leitung Verkehrsplanung',
    email: 'erika.mustermann@example.org',
    phone: '+49 341 555000',
    address: { street: 'Geheimgasse 7' },
    keywords: ['Verkehr'],
  }),
];

const lvbRecords = [
  dataset('lvb/dataset/fahrplan', {
    title: 'Fahrplan',
    modified: '2026-01-01T00:00:00Z',
    contacts: ['lvb/contact/netz'],
    distributions: [
      { ...csv, licence: { ...licence, code: 'cc-zero', uri: 'http://dcat-ap.de/def/licenses/cc-zero' } },
    ],
  }),
  project('lvb/project/echtzeit', {
    title: 'Echtzeit',
    lead: 'stadt/contact/leitung',
    contacts: ['lvb/contact/netz'],
    datasetRefs: ['lvb/dataset/fahrplan', 'stadt/dataset/haltestellen', 'stadt/dataset/intern'],
  }),
  project('lvb/project/geheim', { visibility: 'RESTRICTED', datasetRefs: ['stadt/dataset/haltestellen'] }),
  project('lvb/project/takt', {
    title: 'Takt',
    lead: 'stadt/contact/intern',
    datasetRefs: ['stadt/dataset/haltestellen'],
  }),
  contact('lvb/contact/netz', { name: 'Netzplanung', unit: 'Netz', responsibilities: ['Liniennetz'] }),
];

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

  test.each([
    ['Haltestelle', ['stadt/dataset/haltestellen', 'stadt/dataset/buslinien']],
    ['haltestellen stadtgebiet', ['stadt/dataset/haltestellen']],
    ['Aerzte Strasse', ['stadt/dataset/strassen']],
    ['Nahverkehr', ['stadt/dataset/haltestellen']],
    ['Liniennetz', ['lvb/contact/netz']],
    ['geheimwort', []],
    ['der die das', []],
    ['?!', []],
    ["' & | ! ( ) : * \\ <-> ''", []],
  ])('%j finds %j', async (words, expected) => {
    expect(await idsFor(running, words)).toEqual(expected);
  });

  test('without words everything public is found, the newest first', async () => {
    const all = [
      'stadt/dataset/buslinien',
      'stadt/dataset/haltestellen',
      'stadt/dataset/strassen',
      'lvb/dataset/fahrplan',
    ];
    expect((await idsFor(running, null)).filter((id) => id.includes('/dataset/'))).toEqual(all);
    expect(await idsFor(running, '  ')).toHaveLength(8);
    expect(await idsFor(running, null, 'orderBy: TITLE')).toEqual([
      'stadt/dataset/buslinien',
      'lvb/project/echtzeit',
      'lvb/dataset/fahrplan',
      'stadt/dataset/haltestellen',
      'stadt/contact/leitung',
      'lvb/contact/netz',
      'stadt/dataset/strassen',
      'lvb/project/takt',
    ]);
  });

  test.each([
    ['kinds: [PROJECT]', ['lvb/project/echtzeit', 'lvb/project/takt']],
    ['kinds: [DATASET], owners: ["lvb", "nobody"]', ['lvb/dataset/fahrplan']],
    ['themes: [ENVI, REGI]', ['stadt/dataset/buslinien', 'stadt/dataset/strassen']],
    ['formats: ["shp"]', ['stadt/dataset/buslinien']],
    ['formats: [" wms"]', ['stadt/dataset/haltestellen']],
    ['formats: ["CSV"], themes: [ENVI]', ['stadt/dataset/buslinien']],
    ['licences: ["cc-zero", "dl-by-de/2.0"]', ['lvb/dataset/fahrplan', 'stadt/dataset/haltestellen']],
    ['bbox: { west: 12.6, south: 51.5, east: 13, north: 52 }', ['stadt/dataset/haltestellen']],
    ['bbox: { west: 12.9, south: 51.1, east: 12.9, north: 51.1 }', ['stadt/dataset/buslinien']],
    ['bbox: { west: 0, south: 0, east: 1, north: 1 }', []],
  ])('filter { %s }', async (filter, expected) => {
    expect((await idsFor(running, null, `filter: { ${filter} }`)).sort()).toEqual(expected);
  });

  test('facets count what the viewer may see and leave out their own filter', async () => {
    const data = await search(
      running,
      `{ search(filter: { kinds: [DATASET], owners: ["stadt"], formats: [] }) {
           totalCount facets(fields: [KIND, OWNER, THEME, FORMAT, LICENCE]) { field values { value label count } } } }`,
    );
    expect(data.search).toEqual({
      totalCount: 3,
      facets: [
        {
          field: 'KIND',
          values: [
            { value: 'DATASET', label: 'Datensätze', count: 3 },
            { value: 'CONTACT', label: 'Kontakte', count: 1 },
          ],
        },
        {
          field: 'OWNER',
          values: [
            { value: 'stadt', label: 'Eigenbetrieb stadt', count: 3 },
            { value: 'lvb', label: 'Eigenbetrieb lvb', count: 1 },
          ],
        },
        {
          field: 'THEME',
          values: [
            { value: 'TRAN', label: 'Verkehr', count: 2 },
            { value: 'ENVI', label: 'Umwelt', count: 1 },
            { value: 'REGI', label: 'Regionen und Städte', count: 1 },
          ],
        },
        {
          field: 'FORMAT',
          values: [
            { value: 'CSV', label: 'CSV', count: 2 },
            { value: 'SHP', label: 'Esri Shapefile', count: 1 },
            { value: 'WMS_SRVC', label: 'WMS', count: 1 },
          ],
        },
        {
          field: 'LICENCE',
          values: [{ value: 'dl-by-de/2.0', label: 'Datenlizenz Deutschland – Namensnennung – Version 2.0', count: 1 }],
        },
      ],
    });
    const one = await search(
      running,
      '{ search(query: "haltestelle") { facets(fields: [THEME], limit: 1) { values { value count } } } }',
    );
    expect(one.search.facets).toEqual([{ values: [{ value: 'TRAN', count: 2 }] }]);
  });

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

  test("a person's name, address and numbers are neither found nor shown", async () => {
    for (const words of ['Mustermann', 'Erika', 'erika.mustermann@example.org', '555000', 'Geheimgasse']) {
      expect(await idsFor(running, words)).toEqual([]);
    }
    expect(await idsFor(running, 'Leitung Verkehrsplanung')).toEqual(['stadt/contact/leitung']);
    const { rows } = await running.database.knex.raw(
      'select row_to_json(entry)::text as text from ??.search_entry as entry',
      [running.database.schema],
    );
    for (const { text } of rows) expect(text).not.toMatch(/mustermann|erika|555000|geheimgasse/i);
    const data = await search(
      running,
      '{ search(query: "Verkehrsplanung") { edges { cursor node { title ... on Contact { name email phone address { street } } } } } }',
    );
    expect(data.search.edges[0].node).toEqual({
      title: 'Leitung Verkehrsplanung',
      name: 'Leitung Verkehrsplanung',
      email: null,
      phone: null,
      address: null,
    });
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
    const { data, errors } = await ask(
      `${running.url}/relations/graphql`,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
         ... on Dataset { id projects { __typename id } }
         ... on Project { id datasets { id } }
         ... on Contact { id contactDatasets: datasets { id } projects { id } }
         ... on Owner { records { datasets projects contacts } mirror { followedAt lagSeconds lastError refusedRecords } }
       } }`,
      { representations },
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

  test.each([
    ['first: 0', 'first: expected 1 to 100, got 0'],
    ['first: 100000', 'first: expected 1 to 100, got 100000'],
    [`query: "${'x'.repeat(1001)}"`, 'query: expected at most 1000 characters, got 1001'],
    [
      'filter: { bbox: { west: 13, south: 51, east: 12, north: 52 } }',
      'filter.bbox: expected west <= east and south <= north in degrees, got west 13, south 51, east 12, north 52',
    ],
    [
      'filter: { bbox: { west: 0, south: 0, east: 181, north: 1 } }',
      'filter.bbox: expected west <= east and south <= north in degrees, got west 0, south 0, east 181, north 1',
    ],
    ['filter: { owners: ["\\u0000"] }', 'filter.owners: expected Unicode text, got "\\u0000"'],
    ['after: "?"', 'after: expected a cursor of the same search in order RELEVANCE, got "?"'],
    [
      'after: "WyJUSVRMRSIsImEiLDFd"',
      'after: expected a cursor of the same search in order RELEVANCE, got "WyJUSVRMRSIsImEiLDFd"',
    ],
  ])('search(%s) is refused', async (args, message) => {
    const { errors } = await ask(`${running.url}/graphql`, `{ search(${args}) { totalCount } }`);
    expect(errors).toEqual([
      expect.objectContaining({ message, extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
    ]);
  });

  test('a limit of facets is refused by name', async () => {
    const { errors } = await ask(`${running.url}/graphql`, '{ search { facets(limit: 0) { field } } }');
    expect(errors?.[0]?.message).toBe('limit: expected 1 to 100, got 0');
  });

  test('a change is found and a deletion vanishes', async () => {
    await stadt.store.save([dataset('stadt/dataset/neu', { title: 'Trinkbrunnen' })], 'test');
    await waitUntil(async () => (await idsFor(running, 'Trinkbrunnen')).length === 1);
    await stadt.store.save([dataset('stadt/dataset/neu', { title: 'Springbrunnen' })], 'test');
    await waitUntil(async () => (await idsFor(running, 'Springbrunnen')).length === 1);
    expect(await idsFor(running, 'Trinkbrunnen')).toEqual([]);
    await stadt.store.save([dataset('stadt/dataset/neu', { title: 'Springbrunnen', visibility: 'INTERNAL' })], 'test');
    await waitUntil(async () => (await idsFor(running, 'Springbrunnen')).length === 0);
    await stadt.store.save([dataset('stadt/dataset/neu', { title: 'Springbrunnen' })], 'test');
    await waitUntil(async () => (await idsFor(running, 'Springbrunnen')).length === 1);
    await stadt.store.delete(['stadt/dataset/neu']);
    await waitUntil(async () => (await idsFor(running, 'Springbrunnen')).length === 0);
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
    await waitUntil(async () => (await idsFor(running, 'Zählstelle')).length === 0);
  });
});
