import { type Database, type Viewer, visibleTo } from '../owner-kit/index.ts';
import { foldName } from './fold-name.ts';

/** A stop as the graph answers it. */
export interface TransitStop {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly wheelchairBoarding: boolean | null;
}

/** Where the fields of a `TransitStop` are. */
export const stopColumns = {
  id: 'transit_stop.id',
  name: 'transit_stop.name',
  latitude: 'transit_stop.latitude',
  longitude: 'transit_stop.longitude',
  wheelchairBoarding: 'transit_stop.wheelchair_boarding',
} as const;

/**
 * Stops whose name holds the words, of the feeds of datasets that the viewer may see: names that begin with the words
 * first, then short before long.
 */
export async function findStops(
  { knex, schema }: Database,
  viewer: Viewer,
  name: string,
  first: number,
): Promise<readonly TransitStop[]> {
  const words = foldName(name.trim());
  return knex
    .withSchema(schema)
    .from('transit_stop')
    .join('entry', 'entry.id', 'transit_stop.dataset')
    .where(visibleTo(knex, viewer, 'entry'))
    .whereRaw('strpos(folded_name, ?) > 0', [words])
    .select({ ...stopColumns })
    .orderByRaw('strpos(folded_name, ?) > 1, length(folded_name), folded_name collate "C", dataset, position', [words])
    .limit(first);
}
