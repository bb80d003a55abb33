import { catalogueError, readEntryId } from '../../catalogue-schema/index.ts';
import type { Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { GatewayContext, SubgraphError, SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';
import { unseenKey } from '../freshness/index.ts';
import type { MirrorCopies } from './mirror-copies.ts';
import { answeredIdKey, ownRecord } from './own-record.ts';
import { ownerFailure, ownersError, wrongEntities } from './owner-errors.ts';
import type { Participant } from './participant.ts';

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

/** What came of a share. */
interface ShareAnswer extends RoutedEntities {
  /** Whether the owner said nothing of its records, not even why. */
  readonly isSilent: boolean;
}

/** Every record of the share null, with the error at its place. */
function silence({ places }: Share, { message, extensions }: SubgraphError): ShareAnswer {
  return {
    entities: places.map(() => null),
    errors: places.map((place) => ({ message, extensions, path: [place] })),
    isSilent: true,
  };
}

async function askOwner(
  share: Share,
  request: SubgraphRequest,
  representations: readonly Representation[],
  viewer: Viewer,
  context: GatewayContext | undefined,
): Promise<ShareAnswer> {
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
    return silence(share, ownerFailure(owner, failure));
  }
  const errors = (response.errors ?? []).flatMap((error) => placedErrors(share, error));
  const answered = response.data?._entities;
  const problem = wrongEntities(owner, answered, own.length);
  if (problem !== undefined) {
    return errors.length > 0 ? { entities: own.map(() => null), errors, isSilent: false } : silence(share, problem);
  }
  const entities = (answered as readonly Entity[]).map((entity: Entity, index): Entity => {
    const askedId = own[index]?.id;
    const record = ownRecord(request, entity, askedId);
    if (record !== undefined) return record;
    const got = JSON.stringify(entity?.[answeredIdKey]) ?? 'one without its id';
    const message = `the owner "${owner.id}" was asked for ${askedId}, got ${got}`;
    const { extensions } = catalogueError('FOREIGN_RECORD', message, { owner: owner.id });
    errors.push({ message, extensions, path: [places[index] as number] });
    return null;
  });
  return { entities, errors, isSilent: false };
}

/**
 * Fetches records, each from the owner whose prefix its id has. All owners concerned are asked at once, each with the
 * same operation and its own share of the representations; the answers are put back in order. An owner that fails costs
 * its own records only: they are null, each with an error that names the owner. A prefix that nobody has gives null.
 *
 * @param copies are asked once for the records of all owners that said nothing; those that have none stay null. They are
 *   also asked which of the records may be hidden that an owner answers with an error and nothing else
 */
export async function routeToOwners(
  request: SubgraphRequest,
  representations: readonly Representation[],
  findOwner: FindOwner,
  viewer: Viewer,
  context?: GatewayContext,
  copies?: MirrorCopies,
): Promise<RoutedEntities> {
  const shares = splitByOwner(representations, findOwner);
  const answers = await Promise.all(shares.map((share) => askOwner(share, request, representations, viewer, context)));
  const entities: Entity[] = representations.map(() => null);
  shares.forEach(({ places }, index) => {
    places.forEach((place, position) => {
      entities[place] = answers[index]?.entities[position] ?? null;
    });
  });
  const errors = answers.flatMap((answer) => answer.errors);
  const silent = new Set(shares.flatMap(({ places }, index) => (answers[index]?.isSilent ? places : [])));
  const failed = new Set(errors.map(({ path }) => path?.[0] as number).filter((place) => entities[place] === null));
  if (failed.size === 0 || copies === undefined || context === undefined) return { entities, errors };
  const places = [...failed];
  const wanted = places.map((place) => representations[place] as Representation);
  const isAnswered = (index: number): boolean => !silent.has(places[index] as number);
  const found = await copies.ask(request, wanted, viewer, context, isAnswered);
  const copyAt = new Map(places.map((place, index) => [place, found[index] ?? null]));
  for (const [place, copy] of copyAt) if (copy !== 'unseen') entities[place] = copy;
  const left = errors.flatMap((error): readonly SubgraphError[] => {
    const place = error.path?.[0] as number;
    const copy = copyAt.get(place) ?? null;
    if (copy === null) return [error];
    const { message, extensions } = error;
    return copy === 'unseen' ? [{ message, path: [place], extensions: { ...extensions, [unseenKey]: true } }] : [];
  });
  return { entities, errors: left };
}
