import { Kind, parse } from 'graphql';
import { contractSdl } from '../../catalogue-schema/index.ts';

/**
 * What a subgraph claims for itself alone: its types, its root fields and its fields of shared types, as schema
 * coordinates (`Hosting`, `Query.transitStops`, `Dataset.hosting`).
 */
export function claimsOf(sdl: string): readonly string[] {
  return parse(sdl, { noLocation: true }).definitions.flatMap((definition) => {
    if (!('name' in definition) || !definition.name || !definition.kind.endsWith('TypeDefinition')) return [];
    const type = definition.name.value;
    const isShared = type === 'Query' || sharedTypes.has(type);
    if (!isShared) return [type];
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    return (definition.fields ?? [])
      .filter(({ name, directives }) => {
        const isReference = directives?.some((directive) => ['external', 'shareable'].includes(directive.name.value));
        return name.value !== 'id' && !isReference;
      })
      .map(({ name }) => `${type}.${name.value}`);
  });
}

const sharedTypes = new Set(
  parse(contractSdl, { noLocation: true }).definitions.flatMap((definition) =>
    'name' in definition && definition.name ? [definition.name.value] : [],
  ),
);
