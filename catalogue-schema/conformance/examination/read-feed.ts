import { entryKinds } from '../../entry-id.ts';
import { recordSelection } from '../../record/index.ts';
import { Misfit, type Question, type ServerUnderTest } from '../server/index.ts';
import { type FeedChange, feedChange } from './feed-change.ts';
import { askPage, type FeedPage } from './feed-page.ts';

/** Changes in a page when the catalogue follows a feed. */
const pageSize = 500;

const selections = entryKinds.map((kind) => {
  const derived = kind === 'contact' ? 'uri owner { id } title' : 'uri owner { id }';
  return `${kind} { ${derived} ${recordSelection(kind)} }`;
});
const changeFields = `id kind operation at ${selections.join(' ')}`;

/** The feed from its beginning. */
export interface FeedReading {
  readonly changes: readonly FeedChange[];
  /** Behind the last change that was read. */
  readonly endCursor: string;
  /** False where there are more changes than are read. */
  readonly isComplete: boolean;
  readonly errors: readonly string[];
}

export function firstPage(server: ServerUnderTest, asker?: Question['asker']): Promise<FeedPage> {
  return askPage(server, { after: null, first: pageSize, fields: changeFields, ...(asker ? { asker } : {}) });
}

/**
 * Reads a feed by its cursors until it says that there is no more, or until there is enough of it.
 *
 * @throws Misfit where a page does not come, or the feed does not advance
 */
export async function readFeed(
  server: ServerUnderTest,
  first: FeedPage,
  asker: Question['asker'] = 'search',
): Promise<FeedReading> {
  const { mostRecords } = server.limits;
  const changes = [...first.changes];
  const errors = [...first.errors];
  const cursors = new Set<string>();
  let page = first;
  for (let pages = 1; page.hasMore && changes.length < mostRecords; pages += 1) {
    const { endCursor } = page;
    if (cursors.has(endCursor)) throw new Misfit('expected a new endCursor as hasMore was true', endCursor);
    // Empty pages may be on the way, but not without end.
    if (pages > mostRecords) throw new Misfit(`expected the feed to end, got ${pages} pages and no end`, endCursor);
    cursors.add(endCursor);
    page = await askPage(server, { after: endCursor, first: pageSize, fields: changeFields, asker });
    changes.push(...page.changes);
    errors.push(...page.errors);
  }
  const read = changes.slice(0, mostRecords).map(feedChange);
  return {
    changes: read,
    errors,
    endCursor: page.endCursor,
    isComplete: !page.hasMore && read.length === changes.length,
  };
}
