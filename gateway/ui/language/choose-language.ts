import type { Language } from './texts.ts';

const isLanguage = (tag: string): tag is Language => tag === 'de' || tag === 'en';

/** The language of a page: what its address asks for, else what the browser prefers, else German. */
export function chooseLanguage(asked: string | null, acceptLanguage = ''): Language {
  if (asked !== null && isLanguage(asked)) return asked;
  const preferred = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.split(';').map((piece) => piece.trim());
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality.replace('q=', '')) };
    })
    .sort((one, other) => other.quality - one.quality)
    .map(({ language }) => language)
    .find(isLanguage);
  return preferred ?? 'de';
}
