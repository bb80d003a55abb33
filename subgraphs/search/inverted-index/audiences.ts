import { type Database, rowsOf, type Viewer, visibleTo } from '../../owner-kit/index.ts';

/** A number for all records that the same people may see. 0 is nobody's: records that are gone. */
export type Audience = number;

interface Statement {
  readonly owner: string;
  readonly visibility: string;
}

/** By what the index knows who may see a record. Who may is decided in SQL, by the one policy for all tables. */
export class Audiences {
  readonly #statements: Statement[] = [{ owner: '', visibility: '' }];
  readonly #numbers = new Map<string, Audience>();

  of({ owner, visibility }: Statement): Audience {
    const key = `${visibility} ${owner}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#statements.push({ owner, visibility }) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }

  /** Those of one owner's records. */
  ofOwner(owner: string): readonly Audience[] {
    return this.#statements.flatMap((statement, number) => (number > 0 && statement.owner === owner ? [number] : []));
  }

  /** For every audience, whether the viewer is of it. */
  async visible({ knex }: Database, viewer: Viewer): Promise<Uint8Array> {
    const flags = new Uint8Array(this.#statements.length);
    const known = this.#statements.slice(1);
    if (known.length === 0) return flags;
    const rows = await rowsOf<{ number: number }>(
      knex.raw(
        `select number::integer from unnest(?::text[], ?::text[]) with ordinality
           as audience (owner, visibility, number) where ?`,
        [
          known.map(({ owner }) => owner),
          known.map(({ visibility }) => visibility),
          visibleTo(knex, viewer, 'audience'),
        ],
      ),
    );
    for (const { number } of rows) flags[number] = 1;
    return flags;
  }
}
