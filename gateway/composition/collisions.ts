import { Kind, parse } from 'graphql';
import { referenceKey } from '../../catalogue-schema/index.ts';
import type { ComposedSubgraph } from '../apollo/index.ts';
import { contractFields, isContractType } from './contract-types.ts';

/**
 * What a subgraph claims for itself alone: its types, its root fields and its own fields of contract types, as schema
 * coordinates (`Hosting`, `Query.transitStops`, `Dataset.hosting`). `@shareable` changes nothing about it: an owner does
 * not say for another that both may answer.
 */
function claimsOf(sdl: string): readonly string[] {
  return parse(sdl, { noLocation: true }).definitions.flatMap((definition) => {
    if (!('name' in definition) || !definition.name || !definition.kind.endsWith('TypeDefinition')) return [];
    const type = definition.name.value;
    if (!isContractType(type)) return [type];
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const known = contractFields(type);
    return (definition.fields ?? [])
      .filter(({ name }) => !known.has(name.value) && name.value !== referenceKey)
      .map(({ name }) => `${type}.${name.value}`);
  });
}

/** Claims by the schema coordinate, with the name of the subgraph that made them. */
export type Claims = Map<string, string>;

/** Two subgraphs that claim the same. */
export interface Collision {
  /** A schema coordinate. */
  readonly claim: string;
  /** Who has it already. */
  readonly by: string;
}

/** Enters the claims of subgraphs; what has been claimed before stays with who has it. */
export function enterClaims(claims: Claims, subgraphs: readonly ComposedSubgraph[]): Claims {
  for (const { name, sdl } of subgraphs) {
    for (const claim of claimsOf(sdl)) if (!claims.has(claim)) claims.set(claim, name);
  }
  return claims;
}

/** What of an extension somebody has claimed before. */
export function collisionsWith(claims: Claims, extensionSdl: string): readonly Collision[] {
  return claimsOf(extensionSdl).flatMap((claim) => {
    const by = claims.get(claim);
    return by === undefined ? [] : [{ claim, by }];
  });
}
