import { type Formats, fill, type Texts } from '../language/index.ts';

/** A period in words; an open end means that it goes on. */
export function rangeText(
  { start, end }: { readonly start: string | null; readonly end: string | null },
  texts: Texts,
  formats: Formats,
): string {
  const [from, to] = [start && formats.date(start), end && formats.date(end)];
  if (from && from === to) return from;
  if (from && to) return fill(texts.record.range, { from, to });
  if (from) return fill(texts.record.since, { from });
  return to ? fill(texts.record.until, { to }) : '';
}
