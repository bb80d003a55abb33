import DataLoader from 'dataloader';
import { type Database, rowsOf, type Viewer, visibleTo } from '../../owner-kit/index.ts';

/** By which fields two records belong together: those of the record itself, and those in which others name it. */
interface Rule {
  readonly own: readonly string[];
  readonly others: readonly string[];
  /** The kind of the records found. */
  readonly kind: string;
}

const rules = {
  datasetProjects: { own: ['projectRefs'], others: ['datasetRefs'], kind: 'project' },
  projectDatasets: { own: ['datasetRefs'], others: ['projectRefs'], kind: 'dataset' },
  contactDatasets: { own: [], others: ['contacts'], kind: 'dataset' },
  contactProjects: { own: [], others: ['lead', 'contacts'], kind: 'project' },
} satisfies Readonly<Record<string, Rule>>;

/** A relation that only all records together answer. */
export type Relation = keyof typeof rules;

export type RelationLoaders = Readonly<Record<Relation, DataLoader<string, readonly string[]>>>;

function relationLoader({ knex, schema }: Database, viewer: Viewer, { own, others, kind }: Rule) {
  return new DataLoader(async (ids: readonly string[]): Promise<readonly string[][]> => {
    const rows = await rowsOf<{ id: string; related: string }>(
      knex.raw(
        `select stated.id, stated.related from (
           select source as id, target as related, position from :schema:.reference
           where source = any(:ids::text[]) and field = any(:own::text[])
           union all
           select target, source, null from :schema:.reference
           where target = any(:ids::text[]) and field = any(:others::text[])
         ) as stated
         join :schema:.mirror as source on source.id = stated.id
         join :schema:.mirror as target on target.id = stated.related and target.kind = :kind
         where :sourceIsVisible and :targetIsVisible
         group by stated.id, stated.related order by min(stated.position) nulls last, stated.related`,
        {
          schema,
          ids: [...ids],
          own: [...own],
          others: [...others],
          kind,
          sourceIsVisible: visibleTo(knex, viewer, 'source'),
          targetIsVisible: visibleTo(knex, viewer, 'target'),
        },
      ),
    );
    const related = new Map<string, string[]>(ids.map((id) => [id, []]));
    for (const row of rows) related.get(row.id)?.push(row.related);
    return ids.map((id) => related.get(id) ?? []);
  });
}

/**
 * Loads the ids of the records that are related to a record, whichever side states it: what the record itself states
 * in its order, then the others by their ids. Only where the viewer may see both. Belongs to one request.
 */
export function relationLoaders(database: Database, viewer: Viewer): RelationLoaders {
  const loader = (relation: Relation) => relationLoader(database, viewer, rules[relation]);
  return {
    datasetProjects: loader('datasetProjects'),
    projectDatasets: loader('projectDatasets'),
    contactDatasets: loader('contactDatasets'),
    contactProjects: loader('contactProjects'),
  };
}
