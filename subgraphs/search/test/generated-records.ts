import { foldWord } from '../analyser/index.ts';
import { contact, dataset, project } from './test-support.ts';

/** Numbers that are the same for the same seed. */
export interface Random {
  below(most: number): number;
  pick<Value>(values: readonly Value[]): Value;
}

export function random(seed: number): Random {
  let state = seed;
  const below = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return { below, pick: (values) => values[below(values.length)] as (typeof values)[number] };
}

const words =
  `Baum Bäume Baumkataster Straßenbaum Straße Strassen Straßenbahn Haltestelle Haltestellen Kita Kitas Kindertagesstätte
  Kindergarten Rad Fahrräder Radweg Müll Abfall Abfallkalender Wasser Wasserwerk Trinkwasser Ärzte Arzt Statistik Wahl
  Wahlergebnisse Ergebnis Brunnen Zierbrunnen Gärten Spielplatz Spielplätze Lärm Lärmkarte Quorx Zwiebrak`.split(/\s+/);

const letters = 'abcdefghilmnorstuwäöüß';

/** The word with a letter more, less or another one, or two swapped. */
export function mistype(word: string, { below, pick }: Random): string {
  const at = below(word.length);
  const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  return pick([
    before + after,
    before + pick([...letters]) + letter + after,
    before + pick([...letters]) + after,
    before + after.slice(0, 1) + letter + after.slice(1),
  ]);
}

/** A word as somebody writes it: inflected or not, in a new compound, in capitals, sometimes wrong. */
export function someWord(source: Random, mistakes: number): string {
  const { below, pick } = source;
  let word = pick(words);
  if (below(6) === 0) word += pick(['e', 'en', 's', 'er']);
  if (below(5) === 0) word += pick(words).toLowerCase();
  for (let left = below(mistakes + 1); left > 0; left -= 1) word = mistype(word, source);
  return pick([word, word, word.toLowerCase(), word.toUpperCase()]);
}

const licence = (code: string, open: boolean) => ({
  code,
  uri: `http://dcat-ap.de/def/licenses/${code}`,
  title: code,
  open,
});

export interface GeneratedRecord {
  readonly id: string;
  readonly kind: string;
  readonly visibility: string;
  readonly audience: readonly string[];
  readonly title: string;
  /** As it stands in a feed: references are objects. */
  readonly record: Readonly<Record<string, unknown>>;
}

/**
 * Records of one owner with words, facets, places and references of all sorts, three in five of them public, and some
 * people among the contacts. Words of the others are often nearly those of public ones; many records tie in every order.
 */
export function generatedRecords(
  owner: string,
  others: readonly string[],
  round: number,
  seed: number,
  count: number,
): GeneratedRecord[] {
  const source = random(seed);
  const { below, pick } = source;
  const some = <Value>(most: number, make: () => Value): Value[] => Array.from({ length: below(most + 1) }, make);
  const idOf = (one: string, kind: string, index: number): string => `${one}/${kind}/runde-${round}-${index}`;
  const kinds = ['dataset', 'dataset', 'dataset', 'project', 'contact'];
  const reference = (kind: string): { id: string } => {
    const index = below(count);
    return { id: idOf(pick([owner, ...others]), kind, index - (index % 5) + kinds.indexOf(kind)) };
  };
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % 5] as string;
    const visibility = pick(['PUBLIC', 'PUBLIC', 'PUBLIC', 'INTERNAL', 'RESTRICTED']);
    const audience = some(2, () => pick(['uni', owner, ...others]));
    const word = (): string => someWord(source, visibility === 'PUBLIC' ? 0 : 2);
    const id = idOf(owner, kind, index);
    const title = [word(), ...some(2, word)].join(' ');
    const common = {
      visibility,
      audience,
      modified: `2026-0${1 + below(3)}-01T00:00:00Z`,
      keywords: [...new Set(some(2, word))],
    };
    const description = some(6, word).join(' ') || null;
    const [west, south] = [12 + below(10) / 10, 51 + below(10) / 10];
    const box = { west, south, east: west + below(5) / 10, north: south + below(5) / 10 };
    const spatial = pick([null, { bbox: box, places: [...new Set(some(2, word))] }]);
    const contacts = some(2, () => reference('contact'));
    if (kind === 'contact') {
      const names = { name: title, role: pick([null, word()]), unit: pick([null, word()]) };
      const reached = { email: `${foldWord(word())}@example.org`, phone: '+49 341 1', address: { street: word() } };
      const record = contact(id, { ...common, ...names, ...reached, kind: pick(['PERSON', 'PERSON', 'UNIT']) });
      return { id, kind, visibility, audience, title, record: { ...record, deputies: [reference('contact')] } };
    }
    if (kind === 'project') {
      const funding = some(1, () => ({ programme: word(), funder: word(), status: 'GRANTED' }));
      const status = pick(['IDEA', 'RUNNING', 'COMPLETED']);
      const record = project(id, { ...common, title, description, spatial, status, funding });
      const lead = pick([null, reference('contact')]);
      return { id, kind, visibility, audience, title, record: { ...record, lead, contacts, relatedProjects: [] } };
    }
    const record = dataset(id, {
      ...common,
      title,
      description,
      spatial,
      publisher: { name: word() },
      themes: pick([[], ['TRAN'], ['ENVI'], ['HEAL', 'TRAN']]),
      highValueCategories: pick([[], ['MOBILITY'], ['STATISTICS']]),
      issued: pick([null, `${2010 + below(15)}-01-01`]),
      distributions: some(1, () => ({
        id: 'datei',
        accessUrl: 'https://example.org/datei',
        format: pick(['CSV', 'SHP', 'PDF']),
        licence: pick([licence('dl-by-de/2.0', true), licence('cc-by-nc/4.0', false)]),
      })),
    });
    const links = {
      contacts,
      relatedDatasets: [reference('dataset')],
      projectRefs: some(1, () => reference('project').id),
    };
    return { id, kind, visibility, audience, title, record: { ...record, ...links } };
  });
}
