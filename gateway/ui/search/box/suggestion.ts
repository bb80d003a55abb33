import { themes } from '../../../../catalogue-schema/index.ts';
import type { SuggestQuery, Theme } from '../../generated/operations.ts';
import type { View } from '../../layout/index.ts';
import { changed, type Search, searchAddress, withValue } from '../search-address.ts';

export type Suggestion = NonNullable<SuggestQuery['suggest']>[number];

/** The parameter that a suggestion becomes a value of; a record has a page of its own. */
const parameters = { THEME: 'thema', PLACE: 'ort', OWNER: 'anbieter' } as const;

/** Where a suggestion leads to: the record, or the search with what was typed as a filter. */
export function suggestionAddress(search: Search, { kind, value }: Suggestion): string {
  if (kind === 'RECORD') return `/id/${value}`;
  return searchAddress(withValue(changed(search, { query: '' }), parameters[kind], value));
}

/** What people read for a suggestion: themes have names in every language. */
export function suggestionLabel({ kind, label, value }: Suggestion, { language }: View): string {
  return kind === 'THEME' ? (themes[value as Theme]?.label[language] ?? label) : label;
}
