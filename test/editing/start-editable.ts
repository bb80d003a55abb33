import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { buildSchema, graphql } from 'graphql';
import { catalogueError, ownerEditingSdl, ownerSdl, readEntryId, typeOfKind } from '../../catalogue-schema/index.ts';

interface Posted {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface SaveArguments {
  readonly id: string;
  readonly record?: object;
  readonly version?: string;
}

type Edition = { readonly id: string; readonly version: string; readonly published: object | null };

/** A partner's server that keeps its records in memory and lets them be edited, or not. */
export interface EditableServer {
  readonly id: string;
  readonly url: string;
  /** What the gateway asked of it on behalf of clients, but for its looks. */
  readonly requests: Posted[];
  readonly records: Map<string, Edition>;
  /** Answers an operation in its place, where it says so. */
  respond: ((posted: Posted, response: ServerResponse) => boolean) | null;
  stop(): Promise<void>;
}

interface EditableOptions {
  readonly offersEditing?: boolean;
  readonly editUrl?: string;
  /** Is told of every mutation that begins and ends, as `werft saveDataset`. */
  readonly onMutation?: (what: string) => void;
}

const subgraph = `type _Service { sdl: String } scalar _Any union _Entity = Dataset | Project | Contact | Owner
  extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }`;

export async function startEditable(id: string, options: EditableOptions = {}): Promise<EditableServer> {
  const { offersEditing = true, editUrl, onMutation = () => {} } = options;
  const editing = offersEditing ? ownerEditingSdl() : editUrl ? 'extend type Owner { editUrl: URL }' : '';
  const sdl = `${ownerSdl()}\n${editing}`;
  const schema = buildSchema(`${sdl}\n${subgraph}`, { assumeValid: true, assumeValidSDL: true });
  const records = new Map<string, Edition>();

  const published = (key: string): object | null => {
    const edition = records.get(key);
    if (!edition?.published) return null;
    const { kind } = readEntryId(key) ?? { kind: 'dataset' };
    return {
      __typename: typeOfKind(kind),
      ...edition.published,
      id: key,
      owner: { id },
      modified: '2026-01-01T00:00:00Z',
    };
  };
  const shown = (edition: Edition | undefined): object | null =>
    edition
      ? { ...edition, kind: readEntryId(edition.id)?.kind.toUpperCase(), draft: null, entry: published(edition.id) }
      : null;
  const change = async (what: string, { id: key, record, version }: SaveArguments, after: object | null) => {
    onMutation(`${id} ${what} begins`);
    const before = records.get(key);
    if ((before?.version ?? undefined) !== version) {
      const now = before?.version ?? null;
      throw catalogueError('VERSION_CONFLICT', `version: expected ${now}, got ${version}`, {
        version: now,
        secret: 'x',
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
    const edition = { id: key, version: `v${Number(before?.version.slice(1) ?? 0) + 1}`, published: record ?? after };
    records.set(key, edition);
    onMutation(`${id} ${what} ends`);
    return shown(edition);
  };
  const root = {
    _service: { sdl },
    _entities: ({ representations }: { representations: readonly { id: string }[] }) =>
      representations.map((asked) => published(asked.id)),
    catalogueOwner: { id, name: `Werk ${id}`, kind: 'OTHER', editUrl },
    catalogueChanges: { changes: [], endCursor: 'c0', hasMore: false },
    saveDataset: (given: SaveArguments) => change('saveDataset', given, null),
    deleteDataset: (given: SaveArguments) => change('deleteDataset', given, null),
    edition: ({ id: key }: SaveArguments) => shown(records.get(key)),
    drafts: { editions: () => [...records.values()].map(shown), endCursor: null, hasMore: false },
    auditTrail: {
      entries: [{ id: `${id}/dataset/a`, kind: 'DATASET', action: 'PUBLISHED', at: '2026-01-01T00:00:00Z' }],
      endCursor: 'c1',
      hasMore: false,
    },
  };

  const requests: Posted[] = [];
  const handle: EditableServer = { id, url: '', requests, records, respond: null, stop: async () => {} };
  const server = createServer(async (request, response) => {
    const posted = (await json(request)) as Posted;
    const isLook = /catalogueOwner|catalogueChanges|_service|^\s*\{ __typename/.test(posted.query);
    if (!isLook) requests.push(posted);
    if (!isLook && handle.respond?.(posted, response)) return;
    const { query: source, variables: variableValues } = posted;
    const result = await graphql({ schema, source, variableValues, rootValue: root });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return Object.assign(handle, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, stop });
}
