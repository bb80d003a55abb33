import type { Problem } from '../ask/index.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Puts the names of owners in place of their ids: errors have the ids. */
export function withNames(problems: readonly Problem[], owners: readonly Named[]): readonly Problem[] {
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  return problems.map(({ code, owner }) => ({ code, owner: owner && (names.get(owner) ?? owner) }));
}
