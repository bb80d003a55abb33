import type { SuggestionKind } from '../../generated/operations.ts';
import { useView } from '../../layout/index.ts';
import { type Suggestion, suggestionLabel } from './suggestion.ts';
import { typedParts } from './typed-parts.ts';

interface SuggestionListProps {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  /** What was typed. */
  readonly text: string;
  /** The place of the suggestion that Enter takes. */
  readonly active: number | null;
  onChoose(suggestion: Suggestion): void;
}

const kinds: readonly SuggestionKind[] = ['RECORD', 'THEME', 'PLACE', 'OWNER'];

export const optionId = (list: string, place: number): string => `${list}-${place}`;

/** What the text may become, by kinds; the focus stays in the box. */
export function SuggestionList({ id, suggestions, text, active, onChoose }: SuggestionListProps) {
  const view = useView();
  const { texts } = view;
  return (
    <div class="suggestions" id={id} role="listbox" aria-label={texts.suggest.label}>
      {kinds.map((kind) => {
        const ofKind = suggestions.filter((suggestion) => suggestion.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, for which HTML has no element
          <div class="suggestions__group" role="group" key={kind} aria-labelledby={`${id}-${kind}`}>
            <p class="suggestions__kind" id={`${id}-${kind}`} role="presentation">
              {texts.suggest.kinds[kind].many}
            </p>
            {ofKind.map((suggestion) => {
              const place = suggestions.indexOf(suggestion);
              const { node } = suggestion;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, which keeps the focus
                // biome-ignore lint/a11y/useFocusableInteractive: the box names the active option
                <div
                  class="suggestion"
                  key={suggestion.value}
                  id={optionId(id, place)}
                  role="option"
                  aria-selected={place === active}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(suggestion)}
                >
                  <span class="suggestion__label">
                    {typedParts(suggestionLabel(suggestion, view), text).map(({ text: piece, isTyped }, index) =>
                      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have nothing but their place
                      isTyped ? <mark key={index}>{piece}</mark> : piece,
                    )}
                  </span>{' '}
                  <span class={node ? 'suggestion__kind' : 'kern-sr-only'}>
                    {node ? texts.kind[node.__typename] : texts.suggest.kinds[kind].one}
                  </span>
                </div>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}
