import { catalogueError, readEntryId } from '../../catalogue-schema/index.ts';
import type { SubgraphError, SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';
import { ownerError, type Participant } from './participant.ts';

export interface Representation {
  readonly __typename: string;
  readonly id: string;
}

export type Entity = Readonly<Record<string, unknown>> | null;

export interface RoutedEntities {
  /** In the order of the representations. */
  readonly entities: readonly Entity[];
  /** Paths begin with the entity's place: `[3, 'contacts', 0]`. */
  readonly errors: readonly SubgraphError[];
}

export type FindOwner = (id: string) => Participant | undefined;

/** An owner's share of the representations, with their places in the whole. */
interface Share {
  readonly owner: Participant;
  readonly places: readonly number[];
}

function splitByOwner(representations: readonly Representation[], findOwner: FindOwner): readonly Share[] {
  const places = new Map<Participant, number[]>();
  representations.forEach(({ id }, place) => {
    const owner = findOwner(readEntryId(id)?.owner ?? '');
    if (owner !== undefined) places.set(owner, [...(places.get(owner) ?? []), place]);
  });
  return [...places].map(([owner, ownPlaces]) => ({ owner, places: ownPlaces }));
}

/** An owner's own error, at the place of its record. Without a path it concerns every record that was asked for. */
function placedErrors({ owner, places }: Share, error: SubgraphError): SubgraphError[] {
  const [field, index, ...rest] = error.path ?? [];
  const concerned = field === '_entities' && typeof index === 'number' ? [places[index]] : places;
  const code = error.extensions?.code ?? 'OWNER_ERROR';
  return concerned
    .filter((place) => place !== undefined)
    .map((place) => ({
      message: error.message,
      path: [place, ...rest],
      extensions: { code: code === 'INTERNAL_SERVER_ERROR' ? 'OWNER_ERROR' : code, owner: owner.id },
    }));
}

function isForeign(entity: Entity, representation: Representation): boolean {
  return entity?.id !== undefined && entity.id !== representation.id;
}

async function askOwner(
  share: Share,
  request: SubgraphRequest,
  representations: readonly Representation[],
): Promise<RoutedEntities> {
  const { owner, places } = share;
  const own = places.map((place) => representations[place] as Representation);
  const failed = (error: SubgraphError): RoutedEntities => ({
    entities: own.map(() => null),
    errors: places.map((place) => ({ ...error, message: error.message, path: [place], extensions: error.extensions })),
  });
  let response: SubgraphResponse;
  try {
    response = await owner.ask({ ...request, variables: { ...request.variables, representations: own } });
  } catch (failure) {
    return failed(ownerError(owner, failure));
  }
  const errors = (response.errors ?? []).flatMap((error) => placedErrors(share, error));
  const answered = response.data?._entities as readonly Entity[] | null | undefined;
  if (!Array.isArray(answered) || answered.length !== own.length) {
    if (errors.length > 0) return { entities: own.map(() => null), errors };
    const got = Array.isArray(answered) ? answered.length : 'none';
    const message = `the owner "${owner.id}" was asked for ${own.length} records: expected as many, got ${got}`;
    return failed(catalogueError('OWNER_ERROR', message, { owner: owner.id }));
  }
  const entities = answered.map((entity: Entity, index) => {
    const representation = own[index] as Representation;
    if (!isForeign(entity, representation)) return entity;
    const message = `the owner "${owner.id}" was asked for ${representation.id}, got ${JSON.stringify(entity?.id)}`;
    errors.push({
      ...{ message, path: [places[index] as number] },
      extensions: { code: 'FOREIGN_RECORD', owner: owner.id },
    });
    return null;
  });
  return { entities, errors };
}

/**
 * Fetches records, each from the owner whose prefix its id has. All owners concerned are asked at once, each with the
 * same operation and its own share of the representations; the answers are put back in order. An owner that fails costs
 * its own records only: they are null, each with an error that names the owner. A prefix that nobody has gives null.
 */
export async function routeToOwners(
  request: SubgraphRequest,
  representations: readonly Representation[],
  findOwner: FindOwner,
): Promise<RoutedEntities> {
  const shares = splitByOwner(representations, findOwner);
  const answers = await Promise.all(shares.map((share) => askOwner(share, request, representations)));
  const entities: Entity[] = representations.map(() => null);
  shares.forEach(({ places }, index) => {
    places.forEach((place, position) => {
      entities[place] = answers[index]?.entities[position] ?? null;
    });
  });
  return { entities, errors: answers.flatMap(({ errors }) => errors) };
}
