import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';

/** Fields that may be asked for, with those below them. */
interface OpenFields {
  readonly [field: string]: OpenFields;
}

const leaf: OpenFields = {};

/** What anybody may know of a server: who its owner is, and its schema. */
export const openFields: OpenFields = {
  __typename: leaf,
  _service: { __typename: leaf, sdl: leaf },
  catalogueOwner: {
    __typename: leaf,
    id: leaf,
    name: leaf,
    kind: leaf,
    website: leaf,
    editUrl: leaf,
    contact: { __typename: leaf, id: leaf },
  },
};

/** Tokens of a document that is read for somebody without a token, at the most. */
const mostTokens = 200;

/** Fragments that have not been looked at in a place yet, by the fields that are open there. */
class Fragments {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #looked = new Map<FragmentDefinitionNode, Set<OpenFields>>();

  constructor({ definitions }: DocumentNode) {
    const found = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(found.map((node) => [node.name.value, node]));
  }

  /** Each fragment is looked at once in each place, however often it is spread, and even if within itself. */
  isWithin(open: OpenFields, name: string): boolean {
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return false;
    const looked = this.#looked.get(fragment) ?? new Set();
    if (looked.has(open)) return true;
    this.#looked.set(fragment, looked.add(open));
    return isWithin(open, fragment.selectionSet, this);
  }
}

/** Whether a selection asks for these fields alone, whatever it calls them and in whatever fragments they stand. */
function isWithin(open: OpenFields, set: SelectionSetNode, fragments: Fragments): boolean {
  return set.selections.every((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return isWithin(open, selection.selectionSet, fragments);
    const name = selection.name.value;
    if (selection.kind === Kind.FRAGMENT_SPREAD) return fragments.isWithin(open, name);
    const below = Object.hasOwn(open, name) ? open[name] : undefined;
    if (below === undefined) return false;
    return selection.selectionSet === undefined || isWithin(below, selection.selectionSet, fragments);
  });
}

function read(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true, maxTokens: mostTokens });
  } catch {
    return undefined;
  }
}

/**
 * Whether all operations of a document ask only for what anybody may know: `_service`, `catalogueOwner` with the id of its
 * contact, and `__typename`.
 */
export function asksOpenFieldsAlone(query: unknown): boolean {
  const document = typeof query === 'string' ? read(query) : undefined;
  if (document === undefined) return false;
  const fragments = new Fragments(document);
  return document.definitions.every((node) => {
    if (node.kind === Kind.FRAGMENT_DEFINITION) return true;
    const isQuery = node.kind === Kind.OPERATION_DEFINITION && node.operation === 'query';
    return isQuery && isWithin(openFields, node.selectionSet, fragments);
  });
}
