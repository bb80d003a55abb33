import type { EntryKind, EntryRecord } from '../../../catalogue-schema/index.ts';
import { foldWord, wordSpansOf } from '../analyser/index.ts';
import type { Vocabulary } from '../inverted-index/index.ts';
import type { TextMatch } from './text-match.ts';

/** A piece of text, and whether it is a word that was found. */
export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A field of a record in which a word was found. */
export interface Highlight {
  readonly field: 'TITLE' | 'KEYWORDS' | 'DESCRIPTION';
  readonly parts: readonly TextPart[];
}

/** Characters of a description around the first word that was found. */
const excerptLength = 240;
const leadLength = 60;

/** Markdown as running text. */
function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^[\]\n]*)\]\([^()\s]*\)/g, '$1')
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/[*_`#>]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

type IsMatch = (word: string) => boolean;

function partsOf(text: string, isMatch: IsMatch): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const span of wordSpansOf(text)) {
    if (!isMatch(span.word)) continue;
    if (span.start > end) parts.push({ text: text.slice(end, span.start), isMatch: false });
    parts.push({ text: text.slice(span.start, span.end), isMatch: true });
    end = span.end;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isMatch: false });
  return parts;
}

/** The part of a text around the first word that was found, cut between words. */
function excerptOf(text: string, isMatch: IsMatch): string {
  if (text.length <= excerptLength) return text;
  const first = [...wordSpansOf(text)].find(({ word }) => isMatch(word))?.start ?? 0;
  const blank = text.indexOf(' ', Math.max(first - leadLength, 0));
  const from = first <= leadLength ? 0 : blank === -1 || blank > first ? first - leadLength : blank + 1;
  const to = from + excerptLength;
  if (to >= text.length) return `… ${text.slice(from)}`;
  const end = Math.max(text.lastIndexOf(' ', to), first);
  return `${from > 0 ? '… ' : ''}${text.slice(from, end > first ? end : to)} …`;
}

function textsOf(kind: EntryKind, record: EntryRecord): readonly (readonly [Highlight['field'], string])[] {
  const { title, name, description, keywords } = record as Partial<
    Record<'title' | 'name' | 'description', string | null>
  > &
    Pick<EntryRecord, 'keywords'>;
  return [
    ['TITLE', (kind === 'contact' ? name : title) ?? ''],
    ['KEYWORDS', keywords.join(', ')],
    ['DESCRIPTION', plainText(description ?? '')],
  ];
}

/**
 * Where in a record the words were found: text in pieces, never markup, so that whoever shows it decides how a found
 * word is marked and nothing in a record becomes part of a page.
 */
export function highlightsOf(
  { kind, record }: { readonly kind: EntryKind; readonly record: EntryRecord },
  vocabulary: Vocabulary,
  match: TextMatch | undefined,
): readonly Highlight[] {
  if (match === undefined) return [];
  const isMatch: IsMatch = (word) => {
    const term = vocabulary.find(foldWord(word));
    return term !== undefined && match.expansions.some((words) => words.has(term));
  };
  return textsOf(kind, record).flatMap(([field, text]) => {
    const parts = partsOf(field === 'DESCRIPTION' ? excerptOf(text, isMatch) : text, isMatch);
    return parts.some((part) => part.isMatch) ? [{ field, parts }] : [];
  });
}
