import { type Database, readsPersonalData, rowsOf, type Viewer, visibleTo } from '../../owner-kit/index.ts';
import type { IndexedEntry } from './indexed-entry.ts';

/** A number for all records that the same people read in the same way. 0 is nobody's: records that are gone. */
export type Audience = number;

/**
 * Whether a text of a record holds the personal data that is not for everybody who sees the record; undefined where all
 * of them read the same.
 */
export type Reading = boolean | undefined;

interface Statement {
  readonly number: Audience;
  readonly owner: string;
  readonly visibility: string;
  readonly audience: readonly string[];
  readonly is_personal?: boolean | undefined;
}

/** By what the index knows who may see a record. Who may is decided in SQL, by the one policy for all tables. */
export class Audiences {
  readonly #statements: Statement[] = [];
  readonly #numbers = new Map<string, Audience>();
  /** All statements as JSON; undefined where it has to be written anew. */
  #json: string | undefined;

  of(
    { owner, visibility, audience }: Pick<IndexedEntry, 'owner' | 'visibility' | 'audience'>,
    reading?: Reading,
  ): Audience {
    const named = visibility === 'RESTRICTED' ? [...new Set(audience)].sort() : [];
    const key = JSON.stringify([owner, visibility, named, reading]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#statements.length + 1;
    this.#statements.push({ number, owner, visibility, audience: named, is_personal: reading });
    this.#numbers.set(key, number);
    this.#json = undefined;
    return number;
  }

  /** Those of one owner's records. */
  ofOwner(owner: string): readonly Audience[] {
    return this.#statements.flatMap((statement) => (statement.owner === owner ? [statement.number] : []));
  }

  /** Whether it is of those who read the personal data in a record that others may see without it. */
  readsPersonalData(audience: Audience): boolean {
    return this.#statements[audience - 1]?.is_personal === true;
  }

  /** For every audience, whether the viewer is of it. */
  async visible({ knex }: Database, viewer: Viewer): Promise<Uint8Array> {
    const flags = new Uint8Array(this.#statements.length + 1);
    if (this.#statements.length === 0) return flags;
    this.#json ??= JSON.stringify(this.#statements);
    const rows = await rowsOf<{ number: number }>(
      knex.raw(
        `select number from jsonb_to_recordset(:statements::jsonb)
           as audience (number integer, owner text, visibility text, audience text[], is_personal boolean)
         where :isVisible and (is_personal is null or is_personal = :readsPersonalData)`,
        {
          statements: this.#json,
          isVisible: visibleTo(knex, viewer, 'audience'),
          readsPersonalData: readsPersonalData(knex, viewer, 'audience'),
        },
      ),
    );
    for (const { number } of rows) flags[number] = 1;
    return flags;
  }
}
