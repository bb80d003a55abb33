interface Named {
  readonly id: string;
  readonly name: string;
}

/** Puts the names of owners in place of their ids: errors and notes on copies have the ids. */
export function withNames<Note extends { readonly owner: string | undefined }>(
  notes: readonly Note[],
  owners: readonly Named[],
): readonly Note[] {
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  return notes.map((note) => ({ ...note, owner: note.owner && (names.get(note.owner) ?? note.owner) }));
}
