import knexModule, { type Knex } from 'knex';
import { pageSize, type QueryOutcome, type QueryTask, suggestionCount } from '../query-task.ts';
import { type Rival, type RivalEntry, rivalEntry } from './rival.ts';

const tokens = `
  setweight(to_tsvector('german', title), 'A') || setweight(to_tsvector('german', keywords), 'B') ||
  setweight(to_tsvector('german', description), 'C')`;

const columns: Readonly<Record<keyof RivalEntry, string>> = {
  id: 'text',
  kind: 'text',
  owner: 'text',
  title: 'text',
  keywords: 'text',
  description: 'text',
  themes: 'text[]',
  formats: 'text[]',
  licences: 'text[]',
  modified: 'timestamptz',
  west: 'float8',
  south: 'float8',
  east: 'float8',
  north: 'float8',
};
const definition = Object.entries(columns).map(([name, type]) => `${name} ${type}`);

interface Condition {
  readonly where: string;
  readonly bindings: readonly unknown[];
}

function conditionOf({ words, isPart, box, modified }: QueryTask): Condition {
  const parts: (readonly [sql: string, ...bindings: unknown[]])[] = [['true']];
  if (words !== undefined && isPart) parts.push([`tokens @@ to_tsquery('german', ?)`, `${words}:*`]);
  else if (words !== undefined) parts.push([`tokens @@ websearch_to_tsquery('german', ?)`, words]);
  if (modified) parts.push(['modified >= ? and modified < ?', modified.from, modified.to]);
  if (box) {
    const { west, south, east, north } = box;
    parts.push(['east >= ? and west <= ? and north >= ? and south <= ?', west, east, south, north]);
  }
  return { where: parts.map(([sql]) => sql).join(' and '), bindings: parts.flatMap(([, ...values]) => values) };
}

const facets = (where: string): string => `
  with hit as materialized (select kind, owner, themes, formats, licences from entry where ${where})
  select kind, owner, null as theme, null as format, null as licence, count(*) from hit
    group by grouping sets ((kind), (owner))
  union all select null, null, theme, null, null, count(*) from hit, unnest(themes) theme group by theme
  union all select null, null, null, format, null, count(*) from hit, unnest(formats) format group by format
  union all select null, null, null, null, licence, count(*) from hit, unnest(licences) licence group by licence`;

/**
 * PostgreSQL's own full-text search as its documentation has it: a generated `tsvector` of the German configuration with
 * weights, GIN, `ts_rank`. Of compounds it
 * finds the first part only, by prefix, and it knows no typos.
 */
export class PlainPostgres implements Rival {
  readonly #knex: Knex;
  readonly #schema: string;

  private constructor(connection: string, schema: string) {
    this.#knex = knexModule({ client: 'pg', connection, searchPath: [schema] });
    this.#schema = schema;
  }

  static async open(connection: string, schema: string): Promise<PlainPostgres> {
    const opened = new PlainPostgres(connection, schema);
    await opened.#knex.raw('create schema ??', [schema]);
    await opened.#knex.raw(`create table entry (${definition.join(', ')},
      tokens tsvector generated always as (${tokens}) stored, primary key (id))`);
    await opened.#knex.raw('create index on entry using gin (tokens)');
    await opened.#knex.raw('create index on entry (modified, id)');
    await opened.#knex.raw('create index on entry (lower(title) text_pattern_ops)');
    return opened;
  }

  async add(records: Parameters<Rival['add']>[0]): Promise<void> {
    const rows = JSON.stringify(records.map(rivalEntry));
    const names = Object.keys(columns).join(', ');
    await this.#knex.raw(
      `insert into entry (${names})
       select ${names} from jsonb_to_recordset(?::jsonb) as given (${definition.join(', ')})`,
      [rows],
    );
  }

  async finish(): Promise<void> {
    await this.#knex.raw('vacuum (analyze) entry');
  }

  async answer(task: QueryTask): Promise<QueryOutcome> {
    if (task.isTypo) return { refused: 'no typos' };
    if (task.prefix !== undefined) return this.#suggest(task.prefix);
    const { where, bindings } = conditionOf(task);
    const score = task.words === undefined ? 'null' : `ts_rank(tokens, websearch_to_tsquery('german', ?))`;
    const order = task.words === undefined ? 'modified desc, id' : 'score desc, modified desc, id';
    const page = `select id, title, ${score} as score from entry where ${where}
      order by ${order} limit ${pageSize} offset ${task.offset ?? 0}`;
    const count = `select count(*)::int as count from entry where ${where}`;
    const scored = task.words === undefined ? [] : [task.words];
    const [, counted] = await Promise.all([
      this.#rows(page, [...scored, ...bindings]),
      this.#rows(count, bindings),
      ...(task.facets ? [this.#rows(facets(where), bindings)] : []),
    ]);
    return { hits: Number(counted?.[0]?.count) };
  }

  async size(): Promise<number> {
    const [row] = await this.#rows('select pg_total_relation_size(?::regclass)::float8 as bytes', ['entry']);
    return Number(row?.bytes);
  }

  async close(): Promise<void> {
    await this.#knex.raw('drop schema ?? cascade', [this.#schema]);
    await this.#knex.destroy();
  }

  async #suggest(prefix: string): Promise<QueryOutcome> {
    const pattern = `${prefix.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await this.#rows(
      `select distinct title from entry where lower(title) like ? limit ${suggestionCount}`,
      [pattern],
    );
    return { hits: rows.length };
  }

  async #rows(sql: string, bindings: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
    const { rows } = (await this.#knex.raw(sql, bindings as Knex.RawBinding[])) as { rows: Record<string, unknown>[] };
    return rows;
  }
}
