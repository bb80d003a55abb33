/** Parts whose ids are unique within the dataset, in the order of their ids. */
export function withUniqueIds<Part extends { readonly id: string }>(parts: readonly Part[]): Part[] {
  const counts = new Map<string, number>();
  return [...parts]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((part) => {
      const count = (counts.get(part.id) ?? 0) + 1;
      counts.set(part.id, count);
      return count === 1 ? part : { ...part, id: `${part.id}-${count}` };
    });
}
