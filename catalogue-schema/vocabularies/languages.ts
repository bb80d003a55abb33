import { comparable, type Label } from './concept.ts';

/** A language that a city's data come in. */
export interface Language {
  /** Code of the EU's list, which ends its address. */
  readonly authorityCode: string;
  readonly uri: string;
  readonly label: Label;
}

const base = 'http://publications.europa.eu/resource/authority/language/';

const facts: readonly (readonly [tag: string, authorityCode: string, de: string, en: string])[] = [
  ['de', 'DEU', 'Deutsch', 'German'],
  ['en', 'ENG', 'Englisch', 'English'],
  ['ar', 'ARA', 'Arabisch', 'Arabic'],
  ['cs', 'CES', 'Tschechisch', 'Czech'],
  ['es', 'SPA', 'Spanisch', 'Spanish'],
  ['fa', 'FAS', 'Persisch', 'Persian'],
  ['fr', 'FRA', 'Französisch', 'French'],
  ['hsb', 'HSB', 'Obersorbisch', 'Upper Sorbian'],
  ['it', 'ITA', 'Italienisch', 'Italian'],
  ['nl', 'NLD', 'Niederländisch', 'Dutch'],
  ['pl', 'POL', 'Polnisch', 'Polish'],
  ['pt', 'POR', 'Portugiesisch', 'Portuguese'],
  ['ro', 'RON', 'Rumänisch', 'Romanian'],
  ['ru', 'RUS', 'Russisch', 'Russian'],
  ['tr', 'TUR', 'Türkisch', 'Turkish'],
  ['uk', 'UKR', 'Ukrainisch', 'Ukrainian'],
  ['vi', 'VIE', 'Vietnamesisch', 'Vietnamese'],
];

/** Languages by BCP 47 tag, with their addresses in http://publications.europa.eu/resource/authority/language. */
export const languages: Readonly<Record<string, Language>> = Object.fromEntries(
  facts.map(([tag, authorityCode, de, en]) => [
    tag,
    { authorityCode, uri: `${base}${authorityCode}`, label: { de, en } },
  ]),
);

const tags = new Map(
  facts.flatMap(([tag, ...spellings]) => [tag, ...spellings].map((spelling) => [comparable(spelling), tag] as const)),
).set('ger', 'de');

/**
 * The BCP 47 tag of a language that is given by its address (EU's list, or id.loc.gov's ISO 639 lists), its code or its
 * name: `http://id.loc.gov/vocabulary/iso639-1/de`, `DEU` and `deutsch` are `de`. A two-letter code or a tag with a
 * region passes as it is.
 */
export function languageByUri(text: string): string | undefined {
  const code = comparable(text).split('/').at(-1) ?? '';
  const known = tags.get(code);
  if (known !== undefined) return known;
  return /^[a-z]{2}(-[a-z]{2})?$/.test(code) ? Intl.getCanonicalLocales(code)[0] : undefined;
}
