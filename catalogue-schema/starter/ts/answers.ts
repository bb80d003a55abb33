import { GraphQLError } from 'graphql';
import type { Catalogue } from './catalogue.ts';
import type { Owner } from './owner.ts';
import { readFeed } from './read-feed.ts';
import { recordFor } from './record-for.ts';
import type { CatalogueRecord } from './records.ts';
import { summarise } from './summarise.ts';
import type { Caller } from './tokens.ts';

/** A record, or only its id where it is somebody else's. Functions are called when their field is asked for. */
interface Answer {
  readonly __typename: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

const types: Readonly<Record<string, string>> = { dataset: 'Dataset', project: 'Project', contact: 'Contact' };
const kindOf = (id: string): string => String(id).split('/')[1] ?? '';
const stub = (id: string): Answer => ({ __typename: types[kindOf(id)] ?? '', id });

/**
 * What the subgraph answers to the fields of `Query`. For fields of your own, add them to `schema.graphql` and here.
 *
 * @param sdl `schema.graphql`
 * @param publicUrl the catalogue's address, where records have their pages
 * @param current answers the newest state of the records
 * @returns the answers to whoever asks
 */
export function answers(sdl: string, owner: Owner, publicUrl: string, current: () => Catalogue) {
  return (caller: Caller): object => answersTo(caller, sdl, owner, publicUrl, current());
}

function answersTo(caller: Caller, sdl: string, owner: Owner, publicUrl: string, catalogue: Catalogue): object {
  const isOwn = (id: string): boolean => id.startsWith(`${owner.id}/`);
  const ownerAnswer = { ...owner, __typename: 'Owner', contact: owner.contact && stub(owner.contact) };

  /** A record with the fields that are worked out. `refer` answers the records that it names. */
  const answer = (record: CatalogueRecord, refer: (ids: unknown) => readonly Answer[]): Answer => {
    const { id } = record;
    const common = { ...record, ...stub(id), uri: `${publicUrl.replace(/\/$/, '')}/id/${id}`, owner: ownerAnswer };
    if (kindOf(id) === 'contact') {
      const { role, responsibilities } = record as { role?: string; responsibilities?: string[] };
      const summary = role ?? (responsibilities?.join(', ') || null);
      return { ...common, title: record.name, summary, deputies: () => refer(record.deputies) };
    }
    return {
      ...common,
      summary: () => summarise(record.description),
      lead: () => refer(record.lead)[0],
      contacts: () => refer(record.contacts),
      projectRefs: () => refer(record.projectRefs).map((target) => target.id),
      datasetRefs: () => refer(record.datasetRefs).map((target) => target.id),
      relatedDatasets: () => refer(record.relatedDatasets),
      relatedProjects: () => refer(record.relatedProjects),
    };
  };

  /** Your own record as whoever asks may read it, with what it names as far as they may see that. */
  const ownRecord = (id: string): Answer | null => {
    const record = recordFor(caller, catalogue.records.get(id));
    return record && answer(record, visible);
  };
  const visible = (ids: unknown): readonly Answer[] =>
    idsIn(ids)
      .map((id) => (isOwn(id) ? ownRecord(id) : stub(id)))
      .filter((target) => target !== null);
  const all = (ids: unknown): readonly Answer[] => idsIn(ids).map(stub);

  const entity = ({ __typename, id }: Answer): Answer | null => {
    if (__typename === 'Owner') return id === owner.id ? ownerAnswer : null;
    return types[kindOf(id)] === __typename ? ownRecord(id) : null;
  };

  return {
    _service: { sdl },
    _entities: ({ representations }: { representations: readonly Answer[] }) => representations.map(entity),
    catalogueOwner: ownerAnswer,
    catalogueChanges: ({ after, first }: { after?: string | null; first: number }) => {
      if (!caller.scopes.includes('feed')) {
        throw new GraphQLError('expected a token for the feed', { extensions: { code: 'FORBIDDEN' } });
      }
      const page = readFeed(catalogue, after ?? null, first);
      const changes = page.changes.map(({ id, operation, at }) => {
        const record = catalogue.records.get(id);
        return { id, operation, at, kind: kindOf(id).toUpperCase(), [kindOf(id)]: record && answer(record, all) };
      });
      return { ...page, changes };
    },
  };
}

function idsIn(value: unknown): readonly string[] {
  return [(value ?? []) as string | readonly string[]].flat();
}
