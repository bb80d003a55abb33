import { LRUCache } from 'lru-cache';
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

/** Kinds of viewers that are remembered, at the most: a city has some dozens. */
const mostViewers = 500;

/** What was found out for viewers who see the same: for the first so many audiences. */
interface Found {
  readonly flags: Uint8Array;
  readonly count: number;
}

/** What the policy decides by. */
const kindOf = ({ isInternal, memberships }: Viewer): string =>
  JSON.stringify([isInternal, ...memberships.map(({ owner }) => owner).sort()]);

/** By what the index knows who may see a record. Who may is decided in SQL, by the one policy for all tables. */
export class Audiences {
  readonly #statements: Statement[] = [];
  readonly #numbers = new Map<string, Audience>();
  readonly #found = new LRUCache<string, Found>({ max: mostViewers });

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

  /**
   * For every audience, whether the viewer is of it. The policy is asked once about each for viewers that it does not tell
   * apart: there may be as many audiences as there are lists of owners in records.
   */
  async visible({ knex }: Database, viewer: Viewer): Promise<Uint8Array> {
    const kind = kindOf(viewer);
    const { flags: known, count } = this.#found.get(kind) ?? { flags: new Uint8Array(1), count: 0 };
    const news = this.#statements.slice(count);
    if (news.length === 0) return known;
    const flags = new Uint8Array(count + news.length + 1);
    flags.set(known);
    const rows = await rowsOf<{ number: number }>(
      knex.raw(
        `select number from jsonb_to_recordset(:statements::jsonb)
           as audience (number integer, owner text, visibility text, audience text[], is_personal boolean)
         where :isVisible and (is_personal is null or is_personal = :readsPersonalData)`,
        {
          statements: JSON.stringify(news),
          isVisible: visibleTo(knex, viewer, 'audience'),
          readsPersonalData: readsPersonalData(knex, viewer, 'audience'),
        },
      ),
    );
    for (const { number } of rows) flags[number] = 1;
    this.#found.set(kind, { flags, count: count + news.length });
    return flags;
  }
}
