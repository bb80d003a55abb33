import { Kind, type SelectionSetNode } from 'graphql';

/** Response keys of an answer, with those below them. */
export type Shape = ReadonlyMap<string, Shape>;

/** The shape that a selection asks for, whatever the types of the objects turn out to be. */
export function shapeOf(...selectionSets: readonly SelectionSetNode[]): Shape {
  const below = new Map<string, SelectionSetNode[]>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      if (selection.kind !== Kind.FIELD) continue;
      const key = selection.alias?.value ?? selection.name.value;
      below.set(key, [...(below.get(key) ?? []), ...(selection.selectionSet ? [selection.selectionSet] : [])]);
    }
  };
  selectionSets.forEach(collect);
  return new Map([...below].map(([key, sets]) => [key, shapeOf(...sets)]));
}

/**
 * Takes out of an answer what was not asked. The gateway merges answers as they come, so an owner that sends more than
 * it is asked for could speak in another's place.
 */
export function onlyAsked(answer: unknown, shape: Shape): unknown {
  if (Array.isArray(answer)) return answer.map((item) => onlyAsked(item, shape));
  if (typeof answer !== 'object' || answer === null || shape.size === 0) return answer;
  const asked: Record<string, unknown> = {};
  for (const [key, below] of shape) {
    if (key in answer) asked[key] = onlyAsked((answer as Record<string, unknown>)[key], below);
  }
  return asked;
}
