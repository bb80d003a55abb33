import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { importRecords } from '../../../subgraphs/owner-kit/index.ts';
import { startTestOwner, type TestOwner } from '../../support/index.ts';
import { editingAt, imported, newId, only, server, subgraph } from './editing-at.ts';

let owner: TestOwner;
beforeAll(async () => {
  owner = await startTestOwner(subgraph);
});
afterAll(() => owner.stop());

const { save, remove, read, feedEnd, changesSince } = editingAt(() => owner);

let dataset: string;
beforeEach(() => {
  dataset = newId();
});

test('saving what an import has published makes it what a person saved', async () => {
  const id = `${dataset}-confirmed`;
  expect(await owner.store.save([imported(id, server('Quelle'))], 'csv')).toEqual(['new']);
  const end = await feedEnd();
  const { version } = only(await read(id));
  only(await save(id, server('Quelle'), { version }));
  expect(await changesSince(end)).toEqual([]);
  expect(await owner.store.save([imported(id, server('Neu'))], 'csv')).toEqual(['kept']);
  expect(await owner.store.prune('csv', [])).toBe(0);
  expect(only(await read(id)).published).toMatchObject({ title: 'Quelle' });
});

test('an import keeps what a person saved, and says so', async () => {
  const [edited, deleted, fresh] = [`${dataset}-edited`, `${dataset}-deleted`, `${dataset}-fresh`];
  const lines = (title: string) => [edited, deleted, fresh].map((id) => imported(id, server(title)));
  expect(await owner.store.save(lines('Quelle'), 'csv')).toEqual(['new', 'new', 'new']);
  const { version } = only(await read(edited));
  only(await save(edited, server('Mensch'), { version }));
  only(await remove(deleted, only(await read(deleted)).version));
  const end = await feedEnd();
  const summary = await importRecords({
    owner: 'lecos',
    origin: 'csv',
    store: owner.store,
    prune: true,
    source: {
      total: async () => 3,
      items: async function* () {
        yield { name: 'alle', records: lines('Neu') };
      },
    },
  });
  expect(summary.counts.dataset).toEqual({ read: 3, new: 0, changed: 1, unchanged: 0, kept: 2, refused: 0 });
  expect(await changesSince(end)).toEqual([`UPSERT ${fresh}`]);
  expect(only(await read(edited)).published).toMatchObject({ title: 'Mensch' });
  expect(only(await read(deleted))).toBeNull();
  // What the source has as the person saved it, whenever it says that was, is no difference.
  expect(await owner.store.save([imported(edited, server('Mensch'))], 'csv')).toEqual(['unchanged']);
  expect(await owner.store.prune('csv', [])).toBe(1);
  expect(only(await read(edited)).published).toMatchObject({ title: 'Mensch' });
  expect(only(await save(deleted, server('Zurück'))).published).toMatchObject({ title: 'Zurück' });
});
