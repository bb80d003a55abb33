import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestOwner, waitUntil } from '../../test/support/index.ts';
import type { RunningSearch } from './index.ts';
import { deletion, type Page, startFakeOwner, upsert } from './test/fake-owner.ts';
import {
  askSearch,
  cleanUp,
  dataset,
  engines,
  followed,
  idsFor,
  search,
  startTestOwner,
  startTestSearch,
  temporaryDatabase,
} from './test/test-support.ts';

let stadt: TestOwner;

beforeAll(async () => {
  stadt = await startTestOwner('stadt');
});

afterAll(cleanUp);

const operation = 'query ($id: ID!) { deletedEntry(id: $id) { id deletedAt } }';

/** What is said of an id to everybody. */
async function deletedEntry(running: RunningSearch, id: string): Promise<{ id: string; deletedAt: string } | null> {
  return (await search(running, operation, { id })).deletedEntry;
}

/** An owner whose feed is whatever the test says it is, page by page; another `generation` is a feed made anew. */
function scriptedFeed() {
  const feed = { generation: 1, pages: [] as (readonly object[])[] };
  const answer = (after: string | null): Page | 'CURSOR_UNKNOWN' => {
    const [generation, read] = (after ?? `${feed.generation}.0`).split('.').map(Number) as [number, number];
    if (generation !== feed.generation) return 'CURSOR_UNKNOWN';
    const end = `${generation}.${Math.min(read + 1, feed.pages.length)}`;
    return { changes: feed.pages[read] ?? [], endCursor: end, hasMore: read + 1 < feed.pages.length };
  };
  return { feed, answer };
}

describe.each(engines)('on %s', (_, databaseUrl) => {
  let running: RunningSearch;

  const start = async (owner: { readonly id: string; readonly url: string }): Promise<void> => {
    running = await startTestSearch([owner], await temporaryDatabase(databaseUrl));
  };

  afterEach(() => running.stop());

  const found = (count: number): Promise<void> =>
    waitUntil(async () => (await idsFor(running, null)).length === count, 20_000, `${count} records are found`);

  test('a public record that its owner deletes is said to be deleted, until it comes back', async () => {
    const record = dataset('stadt/dataset/oeffentlich');
    await stadt.store.save([record, dataset('stadt/dataset/bleibt')], 'test');
    await start(followed('stadt', stadt));
    await found(2);
    expect(await deletedEntry(running, record.id)).toBeNull();

    await stadt.store.delete([record.id]);
    await found(1);
    const { data } = await stadt.ask('{ catalogueChanges { changes { id operation at } } }');
    const { at } = data.catalogueChanges.changes.find(({ id }: { id: string }) => id === record.id);
    expect(await deletedEntry(running, record.id)).toEqual({ id: record.id, deletedAt: at });
    expect(await deletedEntry(running, 'stadt/dataset/bleibt')).toBeNull();

    await stadt.store.save([record], 'test');
    await found(2);
    expect(await deletedEntry(running, record.id)).toBeNull();
  });

  test('what not everybody could see is, deleted, as if it never was', async () => {
    const { feed, answer } = scriptedFeed();
    const hidden = { visibility: 'INTERNAL' };
    feed.pages = [
      [
        upsert('partner/dataset/sichtbar'),
        upsert('partner/dataset/intern', hidden),
        upsert('partner/dataset/gesperrt', { visibility: 'RESTRICTED' }),
        upsert('partner/dataset/zurueckgezogen'),
      ],
    ];
    const { url } = await startFakeOwner({ answer });
    await start({ id: 'partner', url });
    await found(2);

    feed.pages.push([upsert('partner/dataset/zurueckgezogen', hidden)]);
    await found(1);
    expect(await deletedEntry(running, 'partner/dataset/zurueckgezogen')).toBeNull();

    const gone = ['sichtbar', 'intern', 'gesperrt', 'zurueckgezogen', 'nie-gelesen'].map(
      (id) => `partner/dataset/${id}`,
    );
    feed.pages.push(gone.map(deletion));
    await found(0);
    const answers = await Promise.all(gone.map((id) => deletedEntry(running, id)));
    expect(answers.map((entry) => entry?.id ?? null)).toEqual(['partner/dataset/sichtbar', null, null, null, null]);
  });

  test('when it was deleted is what the owner says, unless that cannot be', async () => {
    const { feed, answer } = scriptedFeed();
    const times = {
      frueher: '2026-05-01T02:00:00+02:00',
      unsinn: 'gestern',
      spaeter: '9999-01-01T00:00:00Z',
      ohne: null,
    };
    const idOf = (name: string): string => `partner/dataset/${name}`;
    feed.pages = [Object.keys(times).map((name) => upsert(idOf(name)))];
    const { url } = await startFakeOwner({ answer });
    await start({ id: 'partner', url });
    await found(4);
    const before = Date.now();
    feed.pages.push(Object.entries(times).map(([name, at]) => ({ ...deletion(idOf(name)), at })));
    await found(0);
    expect((await deletedEntry(running, idOf('frueher')))?.deletedAt).toBe('2026-05-01T00:00:00.000Z');
    for (const name of ['unsinn', 'spaeter', 'ohne']) {
      const at = Date.parse((await deletedEntry(running, idOf(name)))?.deletedAt ?? '');
      expect([name, at >= before - 1000 && at <= Date.now() + 1000]).toEqual([name, true]);
    }
  });

  test('what a feed made anew has no more is deleted; what was deleted before stays so', async () => {
    const { feed, answer } = scriptedFeed();
    const [kept, lost, old] = ['bleibt', 'verloren', 'alt'].map((id) => `partner/dataset/${id}`) as [
      string,
      string,
      string,
    ];
    const hidden = 'partner/dataset/geheim';
    feed.pages = [
      [kept, lost, old].map((id) => upsert(id)),
      [deletion(old), upsert(hidden, { visibility: 'INTERNAL' })],
    ];
    const { url } = await startFakeOwner({ answer });
    await start({ id: 'partner', url });
    await found(2);
    feed.pages = [[upsert(kept)]];
    feed.generation = 2;
    await found(1);
    expect(await deletedEntry(running, lost)).toMatchObject({ id: lost });
    expect(await deletedEntry(running, old)).toMatchObject({ id: old, deletedAt: '2026-05-01T00:00:00.000Z' });
    expect(await deletedEntry(running, hidden)).toBeNull();
    expect(await deletedEntry(running, kept)).toBeNull();
  });

  test('a record that cannot be read any more is not deleted, and one that comes back so was not', async () => {
    const { feed, answer } = scriptedFeed();
    const [withdrawn, back] = ['partner/dataset/zu', 'partner/dataset/zurueck'] as const;
    feed.pages = [[upsert(withdrawn), upsert(back), upsert('partner/dataset/bleibt')], [deletion(back)]];
    const { url } = await startFakeOwner({ answer });
    await start({ id: 'partner', url });
    await found(2);
    expect(await deletedEntry(running, back)).not.toBeNull();
    feed.pages.push([withdrawn, back].map((id) => upsert(id, { title: '', visibility: 'INTERNAL' })));
    await found(1);
    expect(await deletedEntry(running, withdrawn)).toBeNull();
    expect(await deletedEntry(running, back)).toBeNull();
  });

  test('what is no id is refused', async () => {
    await start({ id: 'partner', url: (await startFakeOwner({ answer: scriptedFeed().answer })).url });
    const { errors } = await askSearch(running, operation, { id: 'unsinn' });
    expect(errors).toMatchObject([
      { message: 'id: expected "<owner>/<kind>/<local>", got "unsinn"', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
