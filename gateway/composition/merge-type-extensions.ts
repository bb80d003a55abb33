import type { DefinitionNode, TypeDefinitionNode } from 'graphql';

/** Type definitions with their extensions in the same SDL merged into them. */
export function mergeTypeExtensions(definitions: readonly DefinitionNode[]): readonly TypeDefinitionNode[] {
  const merged = new Map<string, TypeDefinitionNode>();
  const isType = (node: DefinitionNode): node is TypeDefinitionNode => node.kind.endsWith('TypeDefinition');
  const parts = ['fields', 'values', 'types', 'interfaces', 'directives'] as const;
  for (const definition of definitions) if (isType(definition)) merged.set(definition.name.value, definition);
  for (const extension of definitions) {
    if (!extension.kind.endsWith('TypeExtension')) continue;
    const { name, ...added } = extension as unknown as Pick<TypeDefinitionNode, 'name'> &
      Record<string, readonly unknown[]>;
    const base = merged.get(name.value) as unknown as Record<string, readonly unknown[]> | undefined;
    if (base === undefined) continue;
    const lists = parts
      .filter((part) => added[part]?.length)
      .map((part) => [part, [...(base[part] ?? []), ...(added[part] ?? [])]]);
    merged.set(name.value, { ...base, ...Object.fromEntries(lists) } as never);
  }
  return [...merged.values()];
}
