import DataLoader from 'dataloader';
import type { EntryKind } from '../../../catalogue-schema/index.ts';
import type { Database, Viewer } from '../../owner-kit/index.ts';
import type { InvertedIndex } from './inverted-index.ts';

/** How many records of each kind an owner has in the mirror. */
export interface RecordCounts {
  readonly datasets: number;
  readonly projects: number;
  readonly contacts: number;
}

/** Counts the records of owners that the viewer may see. Belongs to one request. */
export function recordCountLoader(
  database: Database,
  { audiences, facets, valueCounts }: InvertedIndex,
  viewer: Viewer,
): DataLoader<string, RecordCounts> {
  return new DataLoader(async (owners) => {
    const visible = await audiences.visible(database, viewer);
    return owners.map((owner) => {
      const seen = audiences.ofOwner(owner).filter((audience) => visible[audience] === 1);
      const count = (kind: EntryKind): number => {
        const value = facets.find('kind', kind) ?? -1;
        return seen.reduce((sum, audience) => sum + (valueCounts[audience]?.get(value) ?? 0), 0);
      };
      return { datasets: count('dataset'), projects: count('project'), contacts: count('contact') };
    });
  });
}
