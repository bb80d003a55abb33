import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestOwner, waitUntil } from '../../test/support/index.ts';
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

const hidden = { visibility: 'INTERNAL' };
const records = [
  // One word in every place, from the most to the least telling.
  dataset('stadt/dataset/baum-1', { title: 'Baum' }),
  dataset('stadt/dataset/baum-2', { title: 'Bäume' }),
  dataset('stadt/dataset/baum-3', { title: 'Baum im Park' }),
  dataset('stadt/dataset/baum-4', { title: 'Baumkataster' }),
  dataset('stadt/dataset/baum-5', { title: 'Gehölze', keywords: ['Baum'] }),
  dataset('stadt/dataset/baum-6', { title: 'Grünes', keywords: ['Bäume'] }),
  dataset('stadt/dataset/baum-7', { title: 'Pflanzung', description: 'Wo ein Baum steht.' }),
  dataset('stadt/dataset/baum-8', { title: 'Schatten', description: 'Unter **Bäumen**.' }),
  dataset('stadt/dataset/baum-9', { title: 'Blattwerk', publisher: { name: 'Verein Baum' } }),
  // Equal in all but age and completeness.
  dataset('stadt/dataset/alt', { title: 'Zeitstufe', modified: '2001-01-01T00:00:00Z' }),
  dataset('stadt/dataset/neu', { title: 'Zeitstufe', modified: '2026-01-01T00:00:00Z' }),
  dataset('stadt/dataset/voll', {
    title: 'Zeitstufe',
    modified: '2026-01-01T00:00:00Z',
    description: 'Mehr.',
    languages: ['de'],
  }),
  dataset('stadt/dataset/kita', { title: 'Kindertagesstätten' }),
  dataset('stadt/dataset/wahl', { title: 'Ergebnisse der Wahl' }),
  dataset('stadt/dataset/umfrage', { title: 'Umfrage', description: 'Ergebnisse vor der Wahl' }),
  dataset('stadt/dataset/linie', { title: 'Offene Daten der Stadt', keywords: ['Linie', 'Netz'], themes: ['TRAN'] }),
  dataset('stadt/dataset/netz', { title: 'Daten offene Stadt', description: 'Linie Netz', themes: ['ENVI'] }),
  project('stadt/project/laterne', { title: 'Laternen', status: 'COMPLETED', start: '2019-01-01', end: '2020-12-31' }),
  project('stadt/project/laterne-neu', { title: 'Laternen', status: 'RUNNING', start: '2024-03-01' }),
  dataset('stadt/dataset/museum', { title: 'Museen und Galerien' }),
  contact('stadt/contact/amt', { name: 'Gartenamt', unit: 'Grünflächen' }),
  dataset('stadt/dataset/liebknecht', { title: 'Karl-Liebknecht-Str. gesperrt' }),
  dataset('stadt/dataset/heine', { title: 'Sanierung Karl-Heine-Straße' }),
  dataset('stadt/dataset/baustelle', { title: 'Baustelle Hauptstr. 5' }),
  dataset('stadt/dataset/ausstoss', { title: 'CO 2-Ausstoß' }),
  dataset('stadt/dataset/a14', { title: 'Ausbau der A 14' }),
  dataset('stadt/dataset/b2', { title: 'Sperrung der B 2' }),
  dataset('stadt/dataset/busse', { title: 'Busse bei Nacht' }),
  dataset('stadt/dataset/schulbusse', { title: 'Schulbusse' }),
  dataset('stadt/dataset/bussgeld', { title: 'Bußgeldbescheide' }),
  dataset('stadt/dataset/bauernmarkt', { title: 'Bauernmarkt' }),
  dataset('stadt/dataset/brandenburg', { title: 'Brandenburg' }),
  dataset('stadt/dataset/dachanlagen', { title: 'Fotovoltaikanlagen' }),
  dataset('stadt/dataset/potenzial', { title: 'Solarpotenzial' }),
  dataset('stadt/dataset/aerzte', { title: 'Ärzte nach Fachgebiet' }),
  dataset('stadt/dataset/zuzuege', { title: 'Zu- und Fortzüge' }),
  dataset('stadt/dataset/pendler', { title: 'Ein- und Auspendler' }),
  // Nobody outside may learn these words.
  dataset('stadt/dataset/geheim-1', { title: 'Zwiebelturm', keywords: ['Schattenwirtschaft'], ...hidden }),
  dataset('stadt/dataset/geheim-2', { title: 'Galerienn LATERNEN', description: 'Baum Zwiebelturm', ...hidden }),
];
const id = (name: string): string => `stadt/dataset/${name}`;

let stadt: TestOwner;

beforeAll(async () => {
  stadt = await startTestOwner('stadt');
  await stadt.store.save(records, 'test');
});

afterAll(cleanUp);

describe.each(engines)('on %s', (_, databaseUrl) => {
  let running: RunningSearch;

  beforeAll(async () => {
    running = await startTestSearch([followed('stadt', stadt)], await temporaryDatabase(databaseUrl));
  });

  afterAll(() => running.stop());

  async function found(query: string, filter: object = {}) {
    const data = await search(
      running,
      `query ($query: String, $filter: SearchFilter) { search(query: $query, filter: $filter) {
         matching didYouMean totalCount edges { node { id } } } }`,
      { query, filter },
    );
    const { edges, ...rest } = data.search;
    return { ...rest, ids: edges.map(({ node }: { node: { id: string } }) => node.id) };
  }

  test('title comes before keywords, description and the rest, the word before its stem and compounds', async () => {
    expect(await idsFor(running, 'Baum')).toEqual(
      ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((place) => id(`baum-${place}`)),
    );
  });

  test('a score is the one that the page on ranking tells of', async () => {
    const query = `{ search(query: "baum park") { edges { node { id } score } }
      one: search(query: "baum", first: 9) { edges { node { id ... on Dataset { quality { score } } } score } } }`;
    const data = await search(running, query);
    const freshness = (0.3 * (Date.parse('2026-05-01T10:00:00Z') - Date.UTC(2000))) / (Date.UTC(2040) - Date.UTC(2000));
    // 3 for a title of one word, a half of it for two: "im" does not count.
    const words = [10 + 3, 0.9 * 13, 10 + 3 / 2, 0.6 * 13, 5, 0.9 * 5, 2, 0.9 * 2, 1];
    for (const [place, { node, score }] of data.one.edges.entries()) {
      expect(score).toBeCloseTo((words[place] ?? 0) + freshness + (0.3 * node.quality.score) / 100, 5);
    }
    expect(data.search.edges).toEqual([{ node: { id: id('baum-3') }, score: expect.any(Number) }]);
    expect(data.search.edges[0].score).toBeCloseTo(data.one.edges[2].score + 11.5, 5);
  });

  test('what fits alike is ordered by completeness and freshness', async () => {
    expect(await idsFor(running, 'Zeitstufe')).toEqual([id('voll'), id('neu'), id('alt')]);
  });

  test.each([
    ['Kita', [id('kita')]],
    ['kindergarten', [id('kita')]],
    ['Wahlergebnis', [id('wahl')]],
    ['Museum', [id('museum')]],
    ['MUSEÉN galerie', [id('museum')]],
    ['Karl-Liebknecht-Straße', [id('liebknecht')]],
    ['Karl-Heine-Str.', [id('heine')]],
    ['Hauptstraße', [id('baustelle')]],
    ['CO2', [id('ausstoss')]],
    ['A14', [id('a14')]],
    ['A 14', [id('a14')]],
    ['B2', [id('b2')]],
    ['Bus', [id('busse'), id('schulbusse')]],
    ['Schulbus', [id('schulbusse')]],
    ['Bauer', [id('bauernmarkt')]],
    ['Bau', [id('baustelle')]],
    ['Brand', []],
    ['Photovoltaik', [id('dachanlagen')]],
    ['Potential', [id('potenzial')]],
    ['Ärztinnen', [id('aerzte')]],
    ['Zuzüge', [id('zuzuege')]],
    ['Einpendler', [id('pendler')]],
    ['"Offene Daten"', [id('linie')]],
    ['„offene daten der stadt“', [id('linie')]],
    ['"Daten offene"', [id('netz')]],
    ['"Linie Netz"', [id('netz')]],
    ['"Offene Stadt"', [id('netz')]],
    ['-"Offene Daten" Stadt offene', [id('netz')]],
    ['Baum -titel:Baum -titel:Baumkataster -beschreibung:Baum -schlagwort:Baum', [id('baum-9')]],
    ['titel:Linie', []],
    ['schlagwort:Linie', [id('linie')]],
    ['description:Linie', [id('netz')]],
    ['Linie thema:Verkehr', [id('linie')]],
    ['Linie -theme:TRAN', [id('netz')]],
    ['Laternen status:laufend', ['stadt/project/laterne-neu']],
    ['Laternen jahr:2020', ['stadt/project/laterne']],
    ['laternen art:Projekte -status:COMPLETED', ['stadt/project/laterne-neu']],
    ['anbieter:stadt art:kontakte', ['stadt/contact/amt']],
    ['anbieter:lvb', []],
    ['Baum -Park -Bäumen', [id('baum-4')]],
  ])('%s finds %j and nothing else', async (words, expected) => {
    expect(await idsFor(running, words)).toEqual(expected);
  });

  test.each([
    ['Baum Park', 'ALL', null, ['baum-3']],
    ['Galerein', 'FUZZY', 'Galerien', ['museum']],
    ['Galarie', 'FUZZY', 'Galerie', ['museum']],
    ['Kindertagesstäten Baum', 'MOST', 'Kindertagesstätten Baum', null],
    ['offene Stadt Quorx', 'MOST', null, ['netz', 'linie']],
    ['unbekannt:Linie', 'MOST', null, ['linie', 'netz']],
    ['Ergebnisse Wahl Quorx Zwurbel', 'MOST', null, ['wahl', 'umfrage']],
    ['Quorx', 'ALL', null, []],
    // Two edits from eight letters on, one from four letters on, none below.
    ['Umfargee', 'FUZZY', 'Umfrage', ['umfrage']],
    ['Umfarx', 'ALL', null, []],
    ['Nez', 'ALL', null, []],
    ['Nets', 'FUZZY', 'Netz', ['linie', 'netz']],
    ['L1nie', 'ALL', null, []],
  ])('%s is met as %s, meant %j', async (query, matching, didYouMean, names) => {
    const answer = await found(query);
    expect(answer).toMatchObject({ matching, didYouMean });
    if (names !== null) expect(answer.ids).toEqual(names.map(id));
  });

  test('a filter that leaves nothing does not widen', async () => {
    expect(await found('Baum Park', { themes: ['ENVI'] })).toEqual({
      matching: 'ALL',
      didYouMean: null,
      totalCount: 0,
      ids: [],
    });
  });

  test.each([
    ['Zwiebelturm', 'ALL', null, []],
    ['Zwiebelturn', 'ALL', null, []],
    ['Schattenwirtschaft Zwiebelturm', 'MOST', null, ['baum-8']],
    ['Galeriennn', 'FUZZY', 'Galerien', ['museum']],
    ['lanternen', 'FUZZY', 'Laternen', null],
    ['baum Zwiebelturm', 'MOST', null, null],
  ])('words of hidden records alone are no words: %s', async (query, matching, didYouMean, names) => {
    const answer = await found(query);
    expect(answer).toMatchObject({ matching, didYouMean });
    expect(answer.ids.filter((one: string) => one.includes('geheim'))).toEqual([]);
    if (names !== null) expect(answer.ids).toEqual(names.map(id));
  });

  test('highlights mark the found words in text without markup', async () => {
    const record = dataset('stadt/dataset/markup', {
      title: 'Fundsache <b>Uhr</b>',
      keywords: ['Uhren', 'Fund'],
      description: '<script>alert("Uhr")</script> Eine *Taschenuhr* & [Uhr](https://example.org/uhr) > alt',
    });
    await stadt.store.save([record], 'test');
    await waitUntil(async () => (await idsFor(running, 'Fundsache')).length === 1);
    const query = '{ search(query: "uhr") { edges { highlights { field parts { text isMatch } } } } }';
    const [edge] = (await search(running, query)).search.edges;
    expect(edge.highlights).toEqual([
      {
        field: 'TITLE',
        parts: [
          { text: 'Fundsache <b>', isMatch: false },
          { text: 'Uhr', isMatch: true },
          { text: '</b>', isMatch: false },
        ],
      },
      {
        field: 'KEYWORDS',
        parts: [
          { text: 'Uhren', isMatch: true },
          { text: ', Fund', isMatch: false },
        ],
      },
      {
        field: 'DESCRIPTION',
        parts: [
          { text: 'alert("', isMatch: false },
          { text: 'Uhr', isMatch: true },
          { text: '") Eine ', isMatch: false },
          { text: 'Taschenuhr', isMatch: true },
          { text: ' & ', isMatch: false },
          { text: 'Uhr', isMatch: true },
          { text: ' alt', isMatch: false },
        ],
      },
    ]);
    await stadt.store.delete(['stadt/dataset/markup']);
    await waitUntil(async () => (await idsFor(running, 'Fundsache')).length === 0);
  });
});
