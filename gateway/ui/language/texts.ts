import de from './texts.de.json' with { type: 'json' };
import en from './texts.en.json' with { type: 'json' };

export type Language = 'de' | 'en';

/** Every word that the pages say, apart from records and vocabularies. German is the first language. */
export type Texts = typeof de;

export const texts: Readonly<Record<Language, Texts>> = { de, en };
