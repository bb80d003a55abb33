import { catalogueError, readEntryId } from '../../catalogue-schema/index.ts';
import type { Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { SubgraphError, SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';
import { ownerFailure, ownersError, wrongEntities } from './owner-errors.ts';
import type { Participant } from './participant.ts';

/** The response key under which every record says its id, so that none passes for another (`withIds` asks for it). */
export const answeredIdKey = '_answeredId';

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
  for (const [place, { id }] of representations.entries()) {
    const owner = findOwner(readEntryId(id)?.owner ?? '');
    if (owner === undefined) continue;
    const own = places.get(owner) ?? [];
    own.push(place);
    places.set(owner, own);
  }
  return [...places].map(([owner, ownPlaces]) => ({ owner, places: ownPlaces }));
}

/** An owner's own error, at the place of its record. Without a path it concerns every record that was asked for. */
function placedErrors({ owner, places }: Share, error: SubgraphError): SubgraphError[] {
  const [field, index, ...rest] = error.path ?? [];
  const concerned = field === '_entities' && typeof index === 'number' ? [places[index]] : places;
  return concerned
    .filter((place) => place !== undefined)
    .map((place) => ({ ...ownersError(owner, error), path: [place, ...rest] }));
}

/** Every record of the share null, with the error at its place. */
function nothing({ places }: Share, { message, extensions }: SubgraphError): RoutedEntities {
  return {
    entities: places.map(() => null),
    errors: places.map((place) => ({ message, extensions, path: [place] })),
  };
}

async function askOwner(
  share: Share,
  request: SubgraphRequest,
  representations: readonly Representation[],
  viewer: Viewer,
  context: object | undefined,
): Promise<RoutedEntities> {
  const { owner, places } = share;
  const own = places.map((place) => representations[place] as Representation);
  let response: SubgraphResponse;
  try {
    response = await owner.ask(
      { ...request, variables: { ...request.variables, representations: own } },
      viewer,
      context,
    );
  } catch (failure) {
    return nothing(share, ownerFailure(owner, failure));
  }
  const errors = (response.errors ?? []).flatMap((error) => placedErrors(share, error));
  const answered = response.data?._entities;
  const problem = wrongEntities(owner, answered, own.length);
  if (problem !== undefined) {
    return errors.length > 0 ? { entities: own.map(() => null), errors } : nothing(share, problem);
  }
  const isAskedForIds = request.query.includes(answeredIdKey);
  const entities = (answered as readonly Entity[]).map((entity: Entity, index): Entity => {
    if (entity === null || !(isAskedForIds || answeredIdKey in entity)) return entity;
    const { [answeredIdKey]: answeredId, ...record } = entity;
    const askedId = own[index]?.id;
    if (answeredId === askedId) return record;
    const message = `the owner "${owner.id}" was asked for ${askedId}, got ${JSON.stringify(answeredId) ?? 'one without its id'}`;
    const { extensions } = catalogueError('FOREIGN_RECORD', message, { owner: owner.id });
    errors.push({ message, extensions, path: [places[index] as number] });
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
  viewer: Viewer,
  context?: object,
): Promise<RoutedEntities> {
  const shares = splitByOwner(representations, findOwner);
  const answers = await Promise.all(shares.map((share) => askOwner(share, request, representations, viewer, context)));
  const entities: Entity[] = representations.map(() => null);
  shares.forEach(({ places }, index) => {
    places.forEach((place, position) => {
      entities[place] = answers[index]?.entities[position] ?? null;
    });
  });
  return { entities, errors: answers.flatMap(({ errors }) => errors) };
}
