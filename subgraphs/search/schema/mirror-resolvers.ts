import { derivedFields, entryUri, parseEntryId, typeOfKind } from '../../../catalogue-schema/index.ts';
import type { LoadedEntry } from '../../owner-kit/index.ts';
import type { Relation } from '../mirror/index.ts';
import type { SearchContext } from './search-schema.ts';

/** A record on its way out. */
interface Parent {
  readonly id: string;
  readonly [field: string]: unknown;
}

type Resolver = (parent: Parent, args: unknown, context: SearchContext) => unknown;

/** A record as the resolvers below take it. */
export function answerOf({ kind, record }: LoadedEntry): object {
  return { ...record, __typename: typeOfKind(kind) };
}

/** The records with these ids that the viewer may see, in the order of the ids. */
async function recordsOf(ids: readonly string[], { entries }: SearchContext): Promise<readonly object[]> {
  const found = await Promise.all(ids.map((id) => entries.load(id)));
  return found.flatMap((entry) => (entry === null ? [] : [answerOf(entry)]));
}

/** Resolves a field that holds ids of records to those records. */
const named =
  (field: string): Resolver =>
  (parent, _, context) =>
    recordsOf((parent[field] ?? []) as readonly string[], context);

const related =
  (relation: Relation): Resolver =>
  async (parent, _, context) =>
    recordsOf(await context.relations[relation].load(parent.id), context);

/** Resolves a field that holds the id of a contact, or nothing, to that contact where the viewer may see it. */
const contactIn =
  (field: string): Resolver =>
  async (parent, _, context) =>
    (await recordsOf([(parent[field] as string | null | undefined) ?? []].flat(), context))[0] ?? null;

const common: Readonly<Record<string, Resolver>> = {
  uri: ({ id }, _, { publicUrl }) => entryUri(publicUrl, id),
  owner: ({ id }, _, { owners }) => owners.load(parseEntryId(id).owner),
};

/** Resolvers of the whole contract, at any depth, from the mirror. */
export const mirrorResolvers = {
  Dataset: {
    ...common,
    ...derivedFields.dataset,
    contacts: named('contacts'),
    projects: related('datasetProjects'),
    relatedDatasets: named('relatedDatasets'),
  },
  Project: {
    ...common,
    ...derivedFields.project,
    lead: contactIn('lead'),
    contacts: named('contacts'),
    datasets: related('projectDatasets'),
    relatedProjects: named('relatedProjects'),
  },
  Contact: {
    ...common,
    ...derivedFields.contact,
    deputies: named('deputies'),
    datasets: related('contactDatasets'),
    projects: related('contactProjects'),
  },
  Owner: { contact: contactIn('contact') },
};
