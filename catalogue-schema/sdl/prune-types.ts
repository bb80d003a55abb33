import { type DefinitionNode, Kind, type TypeDefinitionNode, visit } from 'graphql';

/** Leaves out the type definitions that nothing reaches from the given root types. */
export function pruneTypes(definitions: readonly DefinitionNode[], roots: readonly string[]): DefinitionNode[] {
  const byName = new Map<string, TypeDefinitionNode>();
  for (const definition of definitions) {
    if ('name' in definition && definition.kind.endsWith('TypeDefinition')) {
      byName.set((definition as TypeDefinitionNode).name.value, definition as TypeDefinitionNode);
    }
  }
  const reached = new Set<string>();
  const reach = (name: string): void => {
    const definition = byName.get(name);
    if (definition === undefined || reached.has(name)) return;
    reached.add(name);
    visit(definition, { [Kind.NAMED_TYPE]: (node) => reach(node.name.value) });
  };
  roots.forEach(reach);
  return definitions.filter((definition) => {
    const isType = definition.kind.endsWith('TypeDefinition');
    return !isType || reached.has((definition as TypeDefinitionNode).name.value);
  });
}
