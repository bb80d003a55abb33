import { stemmer } from '@orama/stemmers/german';
import { withoutUmlauts } from './fold-text.ts';

/** `Str.` and `Hauptstr.`, but no `Astr` or `Industr.`. */
const shortStreet = /^(?:.*\p{L}{3}(?<!indu|regi|mini|illu))?str$/u;

/** What an older spelling writes otherwise: `Photovoltaik`, `Potential`, `potentiell`. */
function newSpelling(word: string): string {
  return word.replaceAll('photo', 'foto').replace(/nti(?=al|ell)/g, 'nzi');
}

/**
 * A word as it stands and, where it may write an umlaut as two letters, with the umlaut: `aerzte` → `aerzte`, `ärzte`.
 * Replacing ae by a or ä outright would tear words apart that never had an umlaut: `israel`, `aktuelle`, `poet`. After a
 * vowel or q the second letter is no sign of an umlaut: `neue`, `steuer`, `quelle`. Also in full, `hauptstr` →
 * `hauptstrasse`, and in a newer spelling, `potential` → `potenzial`.
 */
export function spellingsOf(folded: string): readonly string[] {
  if (!/[aou]e|photo|nti|str$/.test(folded)) return [folded];
  const umlaut = folded.replace(/(?<![aeiouyäöüq])([aou])e/g, (_, vowel: string) => `${vowel}\u0308`).normalize('NFC');
  const written = shortStreet.test(folded) ? [folded, umlaut, `${folded}asse`, `${umlaut}asse`] : [folded, umlaut];
  return [...new Set([...written, ...written.map(newSpelling)])];
}

/**
 * All spellings that a folded word may stand for, without umlauts, most literal first: `aerzte` → `aerzte`, `arzte`.
 * Two words are the same word where they share a form.
 */
export function formsOf(folded: string): readonly string[] {
  const spellings = spellingsOf(folded);
  return spellings.length === 1 ? [withoutUmlauts(folded)] : [...new Set(spellings.map(withoutUmlauts))];
}

/** The plural of `Kita` and `Auto`; Snowball's stemmer leaves its s. */
const pluralInS = /(?:(?<![aeiouäöü])[aiou]|[eio]o|[ei]a)s$/;

/** `Schülerin`, `Kandidatinnen`, `Zahnärztin`: who asks for pupils asks for all of them. */
const feminine = /^(.{3,}(?:er|ent|ant|ist|at|or)|.*(?:[aä]rzt|anw[aä]lt|beamt))in(?:nen)?$/;

/** `Busse`, `Linienbussen`: the s is doubled, and the stemmer leaves it. `Buße` is folded to the same letters. */
const busses = /bussen?$/;

/** Words that the stemmer takes for an inflection of another one: `Bauer` for one of `Bau`, `Eisen` of `Eis`. */
const ownStem = /^(.*b(?:au|äu)er)[ns]?$|^(.*marke)n?$|^(eisen)s?$|^(weste)$/;

function stemOf(word: string): string {
  const own = ownStem
    .exec(word)
    ?.slice(1)
    .find((stem) => stem !== undefined);
  return withoutUmlauts(own ?? stemmer(word));
}

/** `Ampeln`, `Seen`, of which the stemmer leaves more than of `Ampel` and `See`. */
const pluralInN = /(?:el|ee)n$/;

/** `Kurs`, of which the stemmer takes the s for an ending. */
const ownS = /^.{2,}[bdfgklmnrt]s$/;

/** Latin and Greek words that end otherwise in the plural: `Museum`, `Firma`, `Praxis`. */
const pluralInEn = /(?<=..)(?:(?<!a)um|(?<=..)a|(?<![aeo])is)$/;

/** Numbers, and names with digits in them, stay whole. */
function stemsOfSpelling(word: string): readonly string[] {
  if (!/^[a-zäöü]+$/.test(word) && /\p{N}/u.test(word)) return [withoutUmlauts(word)];
  const stem = stemOf(word);
  const masculine = feminine.exec(word)?.[1];
  if (masculine !== undefined) return [stem, stemOf(masculine)];
  if (busses.test(word)) return [stem, withoutUmlauts(word.replace(/sen?$/, ''))];
  if (pluralInN.test(word)) return [stem, withoutUmlauts(stemmer(word.slice(0, -1)))];
  if (ownS.test(word) && stem === withoutUmlauts(word).slice(0, -1)) return [stem, withoutUmlauts(word)];
  if (pluralInEn.test(word)) return [stem, withoutUmlauts(stemmer(word.replace(pluralInEn, 'en')))];
  return word.length > 3 && pluralInS.test(word) ? [stem, withoutUmlauts(word.slice(0, -1))] : [stem];
}

/**
 * The stems of every reading of a folded word, without umlauts: `ärzte` → `arzt`; `kitas` → `kitas`, `kita`, because
 * the s may be a plural's or the word's own (`glas`); `museum` → `museum` and the stem of `museen`. Stemming is Snowball's
 * (https://snowballstem.org/algorithms/german/stemmer.html).
 */
export function stemsOf(folded: string): readonly string[] {
  const spellings = spellingsOf(folded);
  return spellings.length === 1 ? stemsOfSpelling(folded) : [...new Set(spellings.flatMap(stemsOfSpelling))];
}
