import { baseWords } from './base-words.ts';
import { foldWord, withoutUmlauts } from './fold-text.ts';

/** A piece of a compound, as it may stand in it: `strassen`, `verkehrs`. The lower its cost, the surer the piece. */
export interface Part {
  /** What it costs to begin a compound, or stand within it, with this piece; infinite where it cannot. */
  readonly first: number;
  /** What it costs to end one with it. */
  readonly last: number;
  /** The length of the piece without what only links it to the next: 7 of `verkehrs`. */
  readonly length: number;
  /** The word it comes from, without umlauts: `museum` of `museen`; as it stands where that is not known. */
  readonly base: string;
}

/** Words whose plural in -er begins compounds: `Kindergarten`, `Häuserblock`. */
const pluralInEr: ReadonlySet<string> = new Set(
  `amt bad bild blatt brett buch dach dorf fach fass feld geist gesicht glas glied grab gras gut haus holz huhn kalb kind
  kleid korn kraut lamm land licht lied loch mann maul mitglied nest rad rand rind schild schloss tal tuch volk wald
  weib wort grundbad denkmal bundesland parlamentsmitglied`.split(/\s+/),
);

type Ending = readonly [suffix: string, first: number, last: number, linking: number];

const never = Number.POSITIVE_INFINITY;

/** How a word ends within compounds and at their end, by how it ends itself. */
function endingsOf(word: string): readonly Ending[] {
  if (word.endsWith('e')) {
    return [
      ['n', 0.05, 0, 0],
      ['r', never, 0.2, 0],
      ['s', 0.3, 0.3, 1],
      ['ns', 0.2, 0.2, 1],
    ];
  }
  if (/(?:el|(?<!i)er|en|lein)$/.test(word)) {
    const feminine: readonly Ending[] = [
      ['in', never, 0.1, 0],
      ['innen', 0.1, 0.1, 0],
    ];
    return [['s', 0.05, 0, 1], ['n', 0.1, 0, 0], ...(word.endsWith('er') && word.length > 4 ? feminine : [])];
  }
  const linked: readonly Ending[] = [
    ['s', 0.05, 0, 1],
    ['es', 0.15, 0, 2],
    ['e', 0.2, 0, 0],
    ['en', 0.1, 0, 0],
    ...(word.endsWith('er') ? ([['n', 0.1, 0, 0]] as const) : []),
  ];
  if (/(?:ent|ant|ist|or|eur|at|ot|og|ling)$/.test(word) && word.length > 4) {
    return [...linked, ['in', never, 0.1, 0], ['innen', 0.1, 0.1, 0]];
  }
  if (word.endsWith('nis')) return [...linked, ['se', 0.2, 0, 0], ['sen', 0.2, 0, 0], ['ses', 0.2, 0, 0]];
  if (/(?:in|bus)$/.test(word)) return [...linked, [`${word.at(-1)}en`, 0.1, 0, 0], [`${word.at(-1)}e`, never, 0, 0]];
  if (pluralInEr.has(word) || word.endsWith('tum')) {
    return [...linked.filter(([suffix]) => suffix !== 'en'), ['er', 0.1, 0, 0], ['ern', 0.3, 0, 0]];
  }
  return linked;
}

/** The plurals of foreign words, which change their end: `Museum` → `museen`, `Firma` → `firmen`. */
function foreignPluralsOf(word: string): readonly string[] {
  const stem = /^(.{3,})(?:(?<!t)um|a|o|is|us)$/.exec(word)?.[1];
  return stem === undefined ? [] : word.endsWith('um') ? [`${stem}en`, `${stem}a`] : [`${stem}en`];
}

/** Short words turn up by chance more easily. */
function costOf(word: string): number {
  return word.length > 4 ? 1 : word.length === 4 ? 1.1 : 1.3;
}

const beforeAdjective: readonly string[] = ['', 'e', 'en', 'er', 'es', 'em'];

/** The pieces of compounds that the reviewed base words make, by how they are written without umlauts. */
export const baseParts: ReadonlyMap<string, Part> = (() => {
  const parts = new Map<string, Part>();
  const add = (surface: string, part: Part): void => {
    const known = parts.get(surface);
    if (known === undefined) {
      parts.set(surface, part);
    } else {
      const better = Math.min(part.first, part.last) < Math.min(known.first, known.last) ? part : known;
      const first = Math.min(known.first, part.first);
      const last = Math.min(known.last, part.last);
      parts.set(surface, { ...better, first, last });
    }
  };
  for (const entry of baseWords) {
    const base = withoutUmlauts(foldWord(entry.replaceAll('-', '')));
    const { length } = base;
    const cost = costOf(base);
    if (entry.endsWith('-')) {
      add(base, { first: cost + 0.15, last: never, length, base });
    } else if (entry.startsWith('-')) {
      for (const ending of beforeAdjective) {
        add(base + ending, { first: never, last: cost, length: length + ending.length, base });
      }
    } else {
      add(base, { first: cost, last: cost, length, base });
      for (const [suffix, first, last, linking] of endingsOf(base)) {
        const surface = base + suffix;
        add(surface, { first: cost + first, last: cost + last, length: surface.length - linking, base });
      }
      for (const plural of foreignPluralsOf(base)) {
        add(plural, { first: cost + 0.1, last: cost + 0.1, length: plural.length, base });
      }
      if (base.endsWith('e') && length > 4) {
        add(base.slice(0, -1), { first: cost + (length > 5 ? 0.2 : 0.4), last: never, length: length - 1, base });
      }
    }
  }
  return parts;
})();

/** The base words as they are written, by their forms. */
export function writtenBaseWords(): ReadonlyMap<string, string> {
  const words = baseWords.filter((word) => !word.includes('-'));
  return new Map(words.map((word) => [withoutUmlauts(foldWord(word)), word]));
}
