import { staleAnswers } from '../telemetry/index.ts';

/** An owner for whose records copies stand in an answer. */
export interface StaleOwner {
  readonly owner: string;
  /** ISO 8601: what the owner had done by then is in all of the copies. */
  readonly asOf: string;
}

/** Keeps in mind for each operation of a client, which its context stands for, whose records are answered from copies. */
export class StaleNotes {
  readonly #notes = new WeakMap<object, Map<string, string>>();

  note(operation: object, { owner, asOf }: StaleOwner): void {
    const owners = this.#notes.get(operation) ?? new Map<string, string>();
    this.#notes.set(operation, owners);
    const known = owners.get(owner);
    if (known === undefined) staleAnswers.inc({ owner });
    if (known === undefined || asOf < known) owners.set(owner, asOf);
  }

  /** The owners, each once, in the order of their ids. */
  of(operation: object): readonly StaleOwner[] {
    return [...(this.#notes.get(operation) ?? [])].sort().map(([owner, asOf]) => ({ owner, asOf }));
  }
}
