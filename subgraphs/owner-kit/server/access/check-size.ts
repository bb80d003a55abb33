import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { catalogueError } from '../../../../catalogue-schema/index.ts';

/**
 * What an operation may be at the most. A gateway plans none that is larger: its clients' have a thousand fields in 15
 * levels, and of an entry it asks each for three types. Validation compares every two fields, which is why they count.
 */
const limits = { tokens: 20_000, fields: 5000, depth: 30 };

interface Size {
  readonly fields: number;
  readonly depth: number;
}

const endless: Size = { fields: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY };

/** Measures selections with every fragment in the place where it is used; one within itself is endless. */
function sizeIn({ definitions }: DocumentNode): (set: SelectionSetNode | undefined) => Size {
  const found = definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = new Map(found.map((node) => [node.name.value, node.selectionSet]));
  const known = new Map<SelectionSetNode, Size>();
  const sizeOf = (set: SelectionSetNode | undefined): Size => {
    if (set === undefined) return { fields: 0, depth: 0 };
    const before = known.get(set);
    if (before !== undefined) return before;
    known.set(set, endless);
    let size: Size = { fields: 0, depth: 0 };
    for (const selection of set.selections) {
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      const inner = sizeOf(isSpread ? fragments.get(selection.name.value) : selection.selectionSet);
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      size = { fields: size.fields + inner.fields + own, depth: Math.max(size.depth, inner.depth + own) };
    }
    known.set(set, size);
    return size;
  };
  return sizeOf;
}

function exceeded(limit: keyof typeof limits): GraphQLError {
  const message = `${limit}: expected at most ${limits[limit]}, got more`;
  return catalogueError('LIMIT_EXCEEDED', message, { limit, allowed: limits[limit] });
}

/** Why an operation is not given to validation; undefined where it may be, or is no GraphQL, which that says. */
export function checkSize(query: unknown): GraphQLError | undefined {
  if (typeof query !== 'string') return undefined;
  try {
    const document = parse(query, { noLocation: true, maxTokens: limits.tokens });
    const sizeOf = sizeIn(document);
    for (const node of document.definitions) {
      if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION) continue;
      const { fields, depth } = sizeOf(node.selectionSet);
      if (depth > limits.depth) return exceeded('depth');
      if (fields > limits.fields) return exceeded('fields');
    }
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return exceeded('depth');
    return (error as Error).message.includes('more that') ? exceeded('tokens') : undefined;
  }
}
