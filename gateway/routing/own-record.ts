import type { SubgraphRequest } from '../apollo/index.ts';
import type { Entity } from './owner-router.ts';

/** The response key under which every record says its id, so that none passes for another (`withIds` asks for it). */
export const answeredIdKey = '_answeredId';

/**
 * A record without the id that it says; undefined where that is not the id that was asked for, or where it says none though
 * it was asked to.
 */
export function ownRecord({ query }: SubgraphRequest, entity: Entity, askedId: string | undefined): Entity | undefined {
  if (entity === null) return null;
  if (!(answeredIdKey in entity)) return query.includes(answeredIdKey) ? undefined : entity;
  const { [answeredIdKey]: answeredId, ...record } = entity;
  return answeredId === askedId ? record : undefined;
}
