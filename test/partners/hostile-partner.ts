import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { type ForeignServer, startForeignServer } from '../support/index.ts';

interface Asked {
  readonly query: string;
  readonly variables: { readonly after?: string | null; readonly representations?: readonly { readonly id: string }[] };
}

/** What a hostile partner does where a well-behaved one would answer. */
export interface Hostility {
  /** A page of its feed behind `after`. */
  feed?(after: string | null, owner: string): object;
  entities?(ids: readonly string[]): readonly object[];
  /** Takes the whole answer in hand. */
  respond?(request: IncomingMessage, response: ServerResponse): void;
}

/** A record that breaks no rule but those that `fields` break. */
export function record(id: string, fields: object = {}): object {
  const part = { title: id, publisher: { name: 'x' }, modified: '2026-01-01T00:00:00Z', visibility: 'PUBLIC' };
  const lists = [
    'audience',
    'translations',
    'keywords',
    'themes',
    'creators',
    'contacts',
    'languages',
    'highValueCategories',
  ];
  const others = ['legalBasis', 'conformsTo', 'documentation', 'distributions', 'services', 'projectRefs'];
  return {
    id,
    ...part,
    ...Object.fromEntries([...lists, ...others, 'relatedDatasets'].map((list) => [list, []])),
    ...fields,
  };
}

export const upsert = (id: string, fields: object = {}): object => ({
  id,
  kind: 'DATASET',
  operation: 'UPSERT',
  at: '2026-01-01T00:00:00Z',
  dataset: record(id, fields),
});

export const nothing = { changes: [], endCursor: 'end', hasMore: false };

/** Partners of one server, each at its own path, `/<owner>/graphql`. */
export function startHostilePartners(hostilities: Readonly<Record<string, Hostility>>): Promise<ForeignServer> {
  return startForeignServer(async (request, response) => {
    const owner = request.url?.split('/')[1] ?? '';
    const { feed, entities, respond } = hostilities[owner] ?? {};
    if (respond !== undefined) return respond(request, response);
    const { query, variables } = (await json(request)) as Asked;
    const data: Record<string, unknown> = {};
    const pageOf = (after: string | null): object =>
      (after === nothing.endCursor ? undefined : feed?.(after, owner)) ?? nothing;
    if (query.includes('catalogueOwner')) data.catalogueOwner = { id: owner, name: owner, kind: 'OTHER' };
    if (query.includes('catalogueChanges')) data.catalogueChanges = pageOf(variables.after ?? null);
    const ids = variables.representations?.map(({ id }) => id);
    if (ids) data._entities = entities?.(ids) ?? ids.map((id) => record(id, { _answeredId: id }));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
  });
}
