import { Misfit, type ServerUnderTest } from '../server/index.ts';
import type { Answered, FeedPage } from './feed-page.ts';
import { type FeedReading, firstPage, readFeed } from './read-feed.ts';
import { readInSmallPages, type SmallPages } from './read-in-small-pages.ts';
import { type StatedRecord, statedRecords } from './stated-record.ts';

/** What the rules look at. Everything is asked once, when the first rule wants it. */
export interface Examination {
  readonly server: ServerUnderTest;
  /** What `catalogueOwner` answers, unchecked. */
  owner(): Promise<Answered>;
  /** What `_service { sdl }` answers, unchecked. */
  sdl(): Promise<unknown>;
  firstPage(): Promise<FeedPage>;
  feed(): Promise<FeedReading>;
  smallPages(): Promise<SmallPages>;
  /** The records of the feed that are the owner's. */
  records(): Promise<readonly StatedRecord[]>;
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

async function askOne(server: ServerUnderTest, query: string, field: string): Promise<Answered> {
  const answer = await server.ask({ topic: 'other', query, asker: 'nobody' });
  const value = answer.data?.[field];
  if (typeof value === 'object' && value !== null) return value as Answered;
  throw new Misfit(`expected ${field} to be answered with an object`, answer);
}

export function examine(server: ServerUnderTest): Examination {
  const owner = once(() =>
    askOne(server, '{ catalogueOwner { id name kind website contact { id } } }', 'catalogueOwner'),
  );
  const sdl = once(async () => (await askOne(server, '{ _service { sdl } }', '_service')).sdl);
  const page = once(() => firstPage(server));
  const feed = once(async () => readFeed(server, await page()));
  const smallPages = once(async () => readInSmallPages(server, (await feed()).changes.length));
  const records = once(async () => statedRecords((await feed()).changes, (await owner()).id));
  return { server, owner, sdl, firstPage: page, feed, smallPages, records };
}
