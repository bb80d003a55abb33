import { fill } from './fill.ts';
import type { Language } from './texts.ts';

const locales = { de: 'de-DE', en: 'en-GB' } as const;
const day = 86_400_000;

/** Units of time from the largest, with the milliseconds from which they are used. */
const units = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['week', 7 * day],
  ['day', day],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Numbers, dates and amounts as people of one language write them. */
export interface Formats {
  number(value: number): string;
  percent(share: number): string;
  /** A calendar day or a point in time, as its day in Leipzig. */
  date(iso: string): string;
  dateTime(iso: string): string;
  /** How long ago something was: `vor 3 Tagen`. */
  ago(iso: string, now?: Date): string;
  bytes(size: number): string;
  money(amount: number, currency: string): string;
  language(tag: string): string;
  /** Several things in a sentence: `A, B und C`. */
  list(items: readonly string[]): string;
  /** A text with a number, in the singular or plural. */
  count(forms: { readonly one: string; readonly other: string }, value: number): string;
}

function createFormats(language: Language): Formats {
  const locale = locales[language];
  const timeZone = 'Europe/Berlin';
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const plural = new Intl.PluralRules(locale);
  const list = new Intl.ListFormat(locale);
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    date: (iso) => date.format(new Date(iso)),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    ago: (iso, now = new Date()) => {
      const passed = now.getTime() - new Date(iso).getTime();
      const [unit, size] = units.find(([, size]) => Math.abs(passed) >= size) ?? ['minute', 60_000];
      return relative.format(-Math.round(passed / size), unit);
    },
    bytes: (size) => {
      const step = size < 1000 ? 0 : Math.min(Math.floor(Math.log10(size) / 3), byteUnits.length - 1);
      const unit = byteUnits[step] ?? 'byte';
      const format = new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
      return format.format(size / 1000 ** step);
    },
    list: (items) => list.format(items),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount),
    language: (tag) => languageNames.of(tag) ?? tag,
    count: (forms, value) =>
      fill(plural.select(value) === 'one' ? forms.one : forms.other, { n: number.format(value) }),
  };
}

export const formats: Readonly<Record<Language, Formats>> = { de: createFormats('de'), en: createFormats('en') };
