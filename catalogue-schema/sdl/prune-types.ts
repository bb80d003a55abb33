import { type DefinitionNode, Kind, type TypeDefinitionNode, visit } from 'graphql';

/** Leaves out the type definitions that nothing reaches from the given root types. */
export function pruneTypes(definitions: readonly DefinitionNode[], roots: readonly string[]): DefinitionNode[] {
  const byName = new Map<string, TypeDefinitionNode>();
  for (const definition of definitions) {
    if ('name' in definition && definition.kind.endsWith('TypeDefinition')) {
      byName.set((definition as TypeDefinitionNode).name.value, definition as TypeDefinitionNode);
    }
  }
  // Goes on to the names that are added on the way.
  const reached = new Set(roots);
  for (const name of reached) {
    const definition = byName.get(name);
    if (definition === undefined) continue;
    visit(definition, {
      [Kind.NAMED_TYPE]: (node) => {
        reached.add(node.name.value);
      },
    });
  }
  return definitions.filter((definition) => {
    const isType = definition.kind.endsWith('TypeDefinition');
    return !isType || reached.has((definition as TypeDefinitionNode).name.value);
  });
}
