import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { askSearch, dataset, serve } from './test-support.ts';

export interface Page {
  readonly changes: readonly (object | null)[];
  readonly endCursor: string;
  readonly hasMore: boolean;
  /** What is told beside the page. */
  readonly errors?: readonly object[];
}

export type Behaviour = (after: string | null) => Page | 'CURSOR_UNKNOWN' | 'hang' | 'broken' | Promise<Page>;

/** An owner that answers its feed as a partner's faulty server might. */
export async function startFakeOwner(behave: {
  answer: Behaviour;
  id?: string;
}): Promise<{ url: string; asked: (string | null)[] }> {
  const asked: (string | null)[] = [];
  const { url } = await serve(async (request, response) => {
    const { variables } = (await json(request)) as { variables: { after: string | null } };
    asked.push(variables.after);
    const page = await behave.answer(variables.after);
    if (page === 'hang') return;
    if (page === 'broken')
      return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
    const catalogueOwner = {
      id: behave.id ?? 'partner',
      name: `Partner ${behave.id ?? 'partner'}`,
      kind: 'COMPANY',
      website: 'ftp://x',
      contact: null,
    };
    const error = { message: 'unknown', extensions: { code: 'CURSOR_UNKNOWN' } };
    const answerOf = ({ errors, ...catalogueChanges }: Page) => ({
      data: { catalogueOwner, catalogueChanges },
      errors,
    });
    const answer = page === 'CURSOR_UNKNOWN' ? { data: null, errors: [error] } : answerOf(page);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer));
  });
  return { url, asked };
}

/** An upsert as it stands in a feed: references are objects. */
export function upsert(id: string, fields: object = {}): object {
  const record = {
    ...dataset('partner/dataset/muster'),
    id,
    title: `Datensatz ${id}`,
    contacts: [],
    relatedDatasets: [],
    ...fields,
  };
  return { id, kind: 'DATASET', operation: 'UPSERT', at: '2026-05-01T00:00:00Z', dataset: record };
}

export const deletion = (id: string): object => ({
  id,
  kind: 'DATASET',
  operation: 'DELETE',
  at: '2026-05-01T00:00:00Z',
});

export async function stateOf({ url }: { url: string }, owner: string) {
  const query =
    '{ _entities(representations: [{ __typename: "Owner", id: "OWNER" }]) { ... on Owner { mirror { lastError refusedRecords followedAt } } } }';
  const { data } = await askSearch({ url }, query.replace('OWNER', owner), {}, { path: '/relations/graphql' });
  return data._entities[0].mirror as { lastError: string | null; refusedRecords: number; followedAt: string | null };
}

/** An address where nobody listens. */
export async function closedUrl(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
