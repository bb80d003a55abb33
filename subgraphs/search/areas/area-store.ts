import { type Database, rowsOf } from '../../owner-kit/index.ts';
import { sortKey } from '../analyser/index.ts';
import type { Area, AreaKind, AreaName, Box, Geometry } from './area.ts';

export type AreaOutcome = 'new' | 'changed' | 'unchanged';

/** What is to be there of the kinds that occur among the areas. */
export interface AreaReplacement {
  /** The file or address that the areas come from. */
  readonly source: string;
  /** Every name at most once for each kind. */
  readonly areas: readonly Area[];
  /** Whether stored areas of these kinds go that are not among `areas`. */
  readonly removesOthers: boolean;
}

export interface AreaSaving {
  /** In the order of the areas. */
  readonly outcomes: readonly AreaOutcome[];
  readonly removed: number;
}

export interface AreaStore {
  /** Replaces the areas of the kinds that occur among the new ones, in one transaction: all or none. */
  saveAreas(replacement: AreaReplacement): Promise<AreaSaving>;
}

const identityOf = ({ kind, name }: AreaName): string => `${kind} ${name}`;

const upsert = `
  insert into :schema:.area (kind, name, name_key, source, west, south, east, north, geometry)
  select kind, name, name_key, :source, west, south, east, north, geometry
  from jsonb_to_recordset(:rows::jsonb) as incoming (kind text, name text, name_key text, west double precision,
    south double precision, east double precision, north double precision, geometry jsonb)
  on conflict (kind, name) do update set name_key = excluded.name_key, source = excluded.source, west = excluded.west,
    south = excluded.south, east = excluded.east, north = excluded.north, geometry = excluded.geometry
    where area.geometry is distinct from excluded.geometry or area.name_key is distinct from excluded.name_key
  returning kind, name`;

export function areaStore({ knex, schema }: Database): AreaStore {
  return {
    saveAreas: ({ source, areas, removesOthers }) => {
      const kinds = [...new Set(areas.map(({ kind }) => kind))];
      const rows = JSON.stringify(
        areas.map(({ bbox, ...area }) => ({ ...area, ...bbox, name_key: sortKey(area.name) })),
      );
      return knex.transaction(async (transaction) => {
        await transaction.raw('select pg_advisory_xact_lock(hashtext(?))', [`${schema}.area`]);
        const table = () => transaction.withSchema(schema).table('area');
        const before: readonly (AreaName & { id: number })[] = await table()
          .whereRaw('kind = any(?::text[])', [kinds])
          .select('id', 'kind', 'name');
        const known = new Set(before.map(identityOf));
        const written = new Set(
          (await rowsOf<AreaName>(transaction.raw(upsert, { schema, source, rows }))).map(identityOf),
        );
        const stay = new Set(areas.map(identityOf));
        const gone = removesOthers ? before.filter((area) => !stay.has(identityOf(area))).map(({ id }) => id) : [];
        await table().whereRaw('id = any(?::integer[])', [gone]).delete();
        const outcomes = areas.map(identityOf).map((identity): AreaOutcome => {
          if (!written.has(identity)) return 'unchanged';
          return known.has(identity) ? 'changed' : 'new';
        });
        return { outcomes, removed: gone.length };
      });
    },
  };
}

/**
 * The areas with one of these names, whatever their kind: a Stadtbezirk and an Ortsteil may be called the same. Case,
 * accents and punctuation do not matter. A name without an area is missing in the answer.
 */
export async function areasNamed({ knex, schema }: Database, names: readonly string[]): Promise<Area[]> {
  const keys = names.map(sortKey).filter((key) => key !== '');
  if (keys.length === 0) return [];
  const rows: (Box & { name: string; kind: AreaKind; geometry: Geometry })[] = await knex
    .withSchema(schema)
    .from('area')
    .whereRaw('name_key = any(?::text[])', [keys])
    .orderBy(['name_key', 'kind', 'name'])
    .select('name', 'kind', 'west', 'south', 'east', 'north', 'geometry');
  return rows.map(({ name, kind, geometry, ...bbox }) => ({ name, kind, bbox, geometry }));
}

/** All areas without their coordinates: by kind, then by name. */
export async function allAreas({ knex, schema }: Database): Promise<Omit<Area, 'geometry'>[]> {
  const rows: (Box & AreaName)[] = await knex
    .withSchema(schema)
    .from('area')
    .orderBy(['kind', 'name_key', 'name'])
    .select('name', 'kind', 'west', 'south', 'east', 'north');
  return rows.map(({ name, kind, ...bbox }) => ({ name, kind, bbox }));
}

/** Up to `limit` names of areas that begin with this text, for suggestions. A text without letters suggests nothing. */
export async function areasStartingWith({ knex, schema }: Database, text: string, limit: number): Promise<AreaName[]> {
  const key = sortKey(text);
  if (key === '') return [];
  return knex
    .withSchema(schema)
    .from('area')
    .whereRaw('starts_with(name_key, ?)', [key])
    .orderBy(['name_key', 'kind', 'name'])
    .limit(limit)
    .select('name', 'kind');
}
