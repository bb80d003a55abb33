import { Kind, parse } from 'graphql';
import { contractFields, isContractType } from './contract-types.ts';

/**
 * What a subgraph claims for itself alone: its types, its root fields and its own fields of contract types, as schema
 * coordinates (`Hosting`, `Query.transitStops`, `Dataset.hosting`).
 */
export function claimsOf(sdl: string): readonly string[] {
  return parse(sdl, { noLocation: true }).definitions.flatMap((definition) => {
    if (!('name' in definition) || !definition.name || !definition.kind.endsWith('TypeDefinition')) return [];
    const type = definition.name.value;
    if (!isContractType(type)) return [type];
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const known = contractFields(type);
    return (definition.fields ?? [])
      .filter(({ name, directives = [] }) => {
        const isShared = directives.some((directive) => directive.name.value === 'shareable');
        return !known.has(name.value) && !isShared;
      })
      .map(({ name }) => `${type}.${name.value}`);
  });
}
