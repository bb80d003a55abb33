import { changedRecordAt, indexOf, owners, recordAnswer, recordAt, recordsOfOwner } from './corpus/index.ts';
import { endWithParent } from './end-with-parent.ts';
import { serveJson } from './serve-json.ts';

/**
 * The feeds of all owners of the corpus, each at `/<owner>/graphql`, as a process of its own. Answers the follower's
 * query without reading it, so that next to nothing of an owner's work is measured. A cursor is a position: first come
 * the owner's records in their order, then the changes made by `POST /touch?count=…&word=…`, which writes the word into
 * the titles of as many records, taking the owners in turn. `/cpu` tells the seconds of processor time used so far.
 */
interface Configuration {
  readonly size: number;
}

interface Variables {
  readonly after: string | null;
  readonly first: number;
}

const { size }: Configuration = JSON.parse(process.argv[2] ?? '');
const changes = owners.map((): { index: number; word: string }[] => []);
const loadedAt = '2026-05-02T00:00:00.000Z';

function changeAt(owner: number, position: number): object {
  const loaded = recordsOfOwner(owner, size);
  const change = changes[owner]?.[position - loaded];
  const one = change ? changedRecordAt(change.index, change.word) : recordAt(indexOf(owner, position));
  const { kind, record } = one;
  return {
    id: record.id,
    kind: kind.toUpperCase(),
    operation: 'UPSERT',
    at: change ? new Date().toISOString() : loadedAt,
    [kind]: recordAnswer(one),
  };
}

function page(owner: number, { after, first }: Variables): object {
  const start = Number(after ?? 0);
  const length = recordsOfOwner(owner, size) + (changes[owner]?.length ?? 0);
  const end = Math.min(length, start + first);
  return {
    changes: Array.from({ length: end - start }, (_, offset) => changeAt(owner, start + offset)),
    endCursor: String(end),
    hasMore: end < length,
  };
}

/** Goes through the records from the first one of every owner, so that the same ones change in every run. */
function touch(count: number, word: string): void {
  for (let index = 0; index < count; index += 1) changes[index % owners.length]?.push({ index: index % size, word });
}

endWithParent();
const url = await serveJson(async ({ pathname, searchParams }, body) => {
  if (pathname === '/cpu') return { seconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6 };
  if (pathname === '/touch') return touch(Number(searchParams.get('count')), searchParams.get('word') ?? '');
  const owner = owners.indexOf(pathname.split('/')[1] ?? '');
  const { variables } = (await body()) as { variables: Variables };
  const catalogueOwner = { id: owners[owner], name: `Eigenbetrieb ${owners[owner]}`, kind: 'MUNICIPAL_COMPANY' };
  return { data: { catalogueOwner, catalogueChanges: page(owner, variables) } };
});
console.log(url);
