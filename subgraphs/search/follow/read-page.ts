import { type PreparedPage, type PreparedRecord, prepareRecord, type Refusal, type Upsert } from '../mirror/index.ts';
import { FeedError, type FetchedAnswer } from './ask-feed.ts';
import { checkPage } from './check-page.ts';
import { readAnswer } from './read-answer.ts';
import { storableText } from './storable-text.ts';

/** A page that was fetched. */
export interface FetchedPage {
  readonly ownerId: string;
  /** The cursor behind which it was asked for. */
  readonly after: string | null;
  readonly answer: FetchedAnswer;
}

/** What came of it, as plain data that passes from one thread to another. */
export type PageReading =
  | { readonly outcome: 'page'; readonly page: PreparedPage }
  | { readonly outcome: 'unknown cursor' }
  /** In words that may be shown to everybody. */
  | { readonly outcome: 'failure'; readonly message: string };

/** What holds the contract and still cannot be worked with is the record's own misfortune. */
function prepareOrRefuse(upsert: Upsert): PreparedRecord | Refusal {
  try {
    return prepareRecord(upsert);
  } catch (error) {
    const { id, visibility, audience } = upsert.record;
    const reason = storableText(`${id}: ${(error as Error).message}`.slice(0, 2000));
    return { id, isOwn: true, visibility, audience, reason };
  }
}

/** The id of a change that is to bring a record. */
function broughtId(change: unknown): unknown {
  const { operation, id } = (change ?? {}) as Readonly<Record<string, unknown>>;
  return operation === 'UPSERT' ? id : undefined;
}

/** Holds a page of a feed against the contract, and works out what is to be written. */
export function readPage({ ownerId, after, answer }: FetchedPage): PageReading {
  try {
    const found = readAnswer(answer, after);
    if (found === 'CURSOR_UNKNOWN') return { outcome: 'unknown cursor' };
    const { upserts, ...page } = checkPage(found, ownerId, after);
    const { changes } = found.catalogueChanges as { readonly changes: readonly unknown[] };
    const failed = new Set(found.failed.map((place) => broughtId(changes[place])));
    const results = upserts.map(prepareOrRefuse);
    const prepared = results.filter((result) => 'mirrored' in result);
    const refusals = [...page.refusals, ...results.filter((result) => 'reason' in result)];
    const own = [...prepared, ...refusals.filter(({ isOwn }) => isOwn)];
    const gaps = own.flatMap(({ id }) => (failed.has(id) ? [id] : []));
    return { outcome: 'page', page: { ...page, after, prepared, refusals, gaps } };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { outcome: 'failure', message: storableText(error.message) };
  }
}
