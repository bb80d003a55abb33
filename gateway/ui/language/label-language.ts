import type { LabelLanguage } from '../generated/operations.ts';
import type { Language } from './texts.ts';

/** A language as the graph's labels name it. */
export function labelLanguage(language: Language): LabelLanguage {
  return language === 'de' ? 'DE' : 'EN';
}
