import { setTimeout as pause } from 'node:timers/promises';
import { answer, type Fault } from './fault-proxy.ts';

type Json = Readonly<Record<string, unknown>>;

/** Changes what an owner answers to a question for records, and leaves the rest of its answers. */
const changed =
  (change: (data: Json, asked: string) => Json): Fault =>
  async ({ asked, response, forward }) => {
    const { status, text } = await forward();
    const { data, ...rest } = JSON.parse(text) as { data?: Json | null };
    answer(response, { status, text: JSON.stringify({ ...rest, ...(data ? change(data, asked) : { data }) }) });
  };

const saying =
  (status: number, text: string): Fault =>
  ({ response }) =>
    answer(response, { status, text });

const entitiesOf = ({ _entities }: Json): readonly (Json | null)[] | undefined =>
  Array.isArray(_entities) ? _entities : undefined;

/** Takes the connection and never answers. */
export const hanging: Fault = () => {};

/** Sends a byte from time to time, so that the answer never ends in time. */
export const dripping: Fault = async ({ response, forward }) => {
  const { text } = await forward();
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  for (const byte of Buffer.from(text)) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await pause(50);
  }
};

/** Breaks the connection in the middle of the answer. */
export const breakingOff: Fault = async ({ response, forward }) => {
  const { text } = await forward();
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.write(text.slice(0, text.length / 2), () => response.destroy());
};

/** What no GraphQL server would answer. */
export const rubbish: readonly Fault[] = [
  saying(200, '<!doctype html><title>Wartung</title>'),
  saying(502, '<h1>Bad Gateway</h1>'),
  saying(200, ''),
  saying(200, 'null'),
  saying(200, '[{"data":{}}]'),
  saying(200, '{"data":{}}'),
  saying(200, '{"data":{"_entities":"keine","catalogueOwner":7,"catalogueChanges":{"changes":{}}}}'),
  saying(200, '{"data":{"_entities":[[],[]],"catalogueOwner":null,"catalogueChanges":null}}'),
  changed((data) => ({ data: { ...data, ...(entitiesOf(data) && { _entities: entitiesOf(data)?.map(() => ({})) }) } })),
  ({ response }) => response.socket?.end(Buffer.from([0, 255, 13, 10, 13, 10, 200])),
  ({ response }) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('{"data":{}}'),
  async ({ response, forward }) => answer(response, { status: 200, text: (await forward()).text.slice(0, -9) }),
  changed((data) => ({ data: { ...data, ...(entitiesOf(data) && { _entities: entitiesOf(data)?.slice(1) }) } })),
  changed((data) => ({
    data: { ...data, ...(entitiesOf(data) && { _entities: [null, ...(entitiesOf(data) ?? [])] }) },
  })),
];

interface FeedAnswer {
  readonly data?: { readonly catalogueChanges?: { readonly changes: readonly Json[] } } | null;
  readonly errors?: readonly Json[];
}

const failed = { message: 'kaputt', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

/** Errors in GraphQL's form. */
export const errors: readonly Fault[] = [
  saying(200, JSON.stringify({ data: null, errors: [failed] })),
  saying(500, JSON.stringify({ errors: [failed] })),
  saying(503, JSON.stringify({ errors: [{ ...failed, extensions: { code: 'KEYS_UNAVAILABLE' } }] })),
  saying(401, JSON.stringify({ errors: [{ message: 'nein', extensions: { code: 'UNAUTHENTICATED' } }] })),
  saying(429, JSON.stringify({ errors: [{ message: 'langsam', extensions: { code: 'RATE_LIMITED' } }] })),
  changed((data) => {
    const entities = entitiesOf(data);
    if (entities === undefined) return { data: null, errors: [failed] };
    return { data: { _entities: [null, ...entities.slice(1)] }, errors: [{ ...failed, path: ['_entities', 0] }] };
  }),
];

/** A feed in which a record comes as null with an error. */
export const unreadable =
  (id: string): Fault =>
  async ({ response, forward }) => {
    const { status, text } = await forward();
    const { data, errors = [], ...rest } = JSON.parse(text) as FeedAnswer;
    const changes = data?.catalogueChanges?.changes ?? [];
    const place = changes.findIndex((change) => change.id === id && change.operation === 'UPSERT');
    if (place < 0) return answer(response, { status, text });
    Object.assign(changes[place] as object, { dataset: null });
    const error = { ...failed, path: ['catalogueChanges', 'changes', place, 'dataset', 'title'] };
    answer(response, { status, text: JSON.stringify({ data, errors: [...errors, error], ...rest }) });
  };

/** Changes in a page that leave room for more in it. */
const mostWithMore = 490;

/** An answer about the records of somebody else. */
export function foreignIds(owner: string, other: string): readonly Fault[] {
  const renamed = (text: string): string => text.replaceAll(`"${owner}/`, `"${other}/`);
  const another = { _answeredId: `${owner}/dataset/andere` };
  const intruding = (id: string): Json => ({ id, at: '2099-01-01T00:00:00Z' });
  return [
    async ({ response, forward }) => {
      const { status, text } = await forward();
      answer(response, { status, text: renamed(text).replaceAll(`"id":"${owner}"`, `"id":"${other}"`) });
    },
    async ({ asked, response, forward }) => {
      const { status, text } = await forward();
      answer(response, { status, text: asked.includes('_entities') ? renamed(text) : text });
    },
    changed((data) => {
      const { changes = [], ...page } = (data.catalogueChanges ?? {}) as { changes?: readonly Json[] };
      const entities = entitiesOf(data);
      if (entities !== undefined) return { data: { _entities: entities.map((one) => one && { ...one, ...another }) } };
      if (data.catalogueChanges === undefined || changes.length > mostWithMore) return { data };
      const added = [
        { ...intruding(`${other}/dataset/d-0`), kind: 'DATASET', operation: 'DELETE' },
        { ...intruding(`${other}/dataset/d-1`), kind: 'DATASET', operation: 'UPSERT', dataset: changes[0]?.dataset },
        { ...intruding(`${other}/dataset/nie`), kind: 'DATASET', operation: 'UPSERT', dataset: changes[0]?.dataset },
      ];
      return { data: { ...data, catalogueChanges: { ...page, changes: [...added, ...changes] } } };
    }),
  ];
}
