import type { Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { SubgraphError, SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';

type Ask = (request: SubgraphRequest, viewer: Viewer) => Promise<SubgraphResponse>;

/** Fetches that become one. */
interface Joined {
  readonly viewer: Viewer;
  /** The representations of all, each once, with their places in what is sent. */
  readonly places: Map<string, { readonly place: number; readonly representation: unknown }>;
  readonly answer: Promise<SubgraphResponse>;
  fetches: number;
  /** Places whose entities somebody has got. */
  readonly given: Set<number>;
}

/** Representations in one request, at the most, where several fetches are joined: every owner takes as many. */
const mostJoined = 1000;

/** The planner numbers the operations that it names. */
const withoutName = (query: string): string => query.replace(/^query\s+\w+/, 'query');

/** What one fetch gets of the answer. Whoever gets an entity writes into it, so the next one gets a copy. */
function partOf({ data, errors }: SubgraphResponse, { given, places }: Joined, own: readonly number[]) {
  const entities = data?._entities;
  const entityAt = (place: number): unknown => {
    const entity = (entities as readonly unknown[])[place];
    if (given.has(place)) return structuredClone(entity);
    given.add(place);
    return entity;
  };
  const isWhole = Array.isArray(entities) && entities.length === places.size;
  const placed = errors?.flatMap((error): readonly SubgraphError[] => {
    const [field, index, ...rest] = error.path ?? [];
    if (field !== '_entities' || typeof index !== 'number') return [error];
    return own.flatMap((place, position) => (place === index ? [{ ...error, path: [field, position, ...rest] }] : []));
  });
  return { data: isWhole ? { _entities: own.map(entityAt) } : null, errors: placed };
}

/**
 * Makes one request of the fetches of entities that an operation of a client begins in the same tick, where they differ
 * in nothing but the representations, and asks for each record once. What belongs to different operations is never
 * joined: nobody gets what another one asked for.
 *
 * @returns asks for an operation, which its context stands for
 */
export function joinFetches(ask: Ask) {
  const beginning = new WeakMap<object, Map<string, Joined>>();

  const begin = (request: SubgraphRequest, viewer: Viewer, forget: () => unknown): Joined => {
    const places: Joined['places'] = new Map();
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      forget();
      const representations = [...places.values()].map(({ representation }) => representation);
      return ask({ ...request, variables: { ...request.variables, representations } }, viewer);
    });
    return { viewer, places, answer, given: new Set(), fetches: 0 };
  };

  return async (request: SubgraphRequest, viewer: Viewer, context: object): Promise<SubgraphResponse> => {
    const { representations, ...others } = request.variables as { representations?: readonly unknown[] };
    if (representations === undefined) return ask(request, viewer);
    const key = JSON.stringify([withoutName(request.query), others]);
    const ofOperation = beginning.get(context) ?? new Map<string, Joined>();
    beginning.set(context, ofOperation);
    let joined = ofOperation.get(key);
    if (joined === undefined || joined.viewer !== viewer || joined.places.size + representations.length > mostJoined) {
      const begun = begin(request, viewer, () => ofOperation.get(key) === begun && ofOperation.delete(key));
      ofOperation.set(key, begun);
      joined = begun;
    }
    const { places } = joined;
    const own = representations.map((representation) => {
      const name = JSON.stringify(representation);
      const known = places.get(name) ?? { place: places.size, representation };
      places.set(name, known);
      return known.place;
    });
    joined.fetches += 1;
    const response = await joined.answer;
    const isAlone = joined.fetches === 1 && places.size === representations.length;
    return isAlone ? response : partOf(response, joined, own);
  };
}
