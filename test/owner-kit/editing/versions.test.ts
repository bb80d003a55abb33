import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startTestOwner, type TestOwner } from '../../support/index.ts';
import { berta, editingAt, newId, only, refusal, server, subgraph } from './editing-at.ts';

let owner: TestOwner;
beforeAll(async () => {
  owner = await startTestOwner(subgraph);
});
afterAll(() => owner.stop());

const { save, publish, remove, discard, read, trail, feedEnd, changesSince } = editingAt(() => owner);

let dataset: string;
beforeEach(() => {
  dataset = newId();
});

test('of two who change the same version at the same time, exactly one does', async () => {
  const { version } = only(await save(dataset, server()));
  const answers = await Promise.all([
    save(dataset, server('Anna'), { version }),
    save(dataset, server('Berta'), { version, by: berta }),
    remove(dataset, version),
    save(dataset, server('Entwurf'), { version, isDraft: true }),
  ]);
  const refused = answers.filter(({ errors }) => errors !== undefined).map(refusal);
  expect(refused).toHaveLength(3);
  const after = only(await read(dataset));
  for (const { code, version: current } of refused) {
    expect(['VERSION_CONFLICT', 'NOT_FOUND']).toContain(code);
    if (code === 'VERSION_CONFLICT') expect(current).toBe(after?.version ?? null);
  }
  expect(await trail(dataset)).toHaveLength(2);

  const created = await Promise.all([save(`${dataset}-new`, server()), save(`${dataset}-new`, server('Zweite'))]);
  expect(created.filter(({ errors }) => errors === undefined)).toHaveLength(1);
});

test('a version is that of the record with its draft, by whoever it was changed', async () => {
  const { version } = only(await save(dataset, server()));
  const drafted = only(await save(dataset, server('Entwurf'), { version, isDraft: true }));
  const conflict = refusal(await save(dataset, server('Anders'), { version }));
  expect(conflict).toEqual({
    code: 'VERSION_CONFLICT',
    version: drafted.version,
    message: `${dataset}: expected the version that it has now, got "${version}"`,
  });
  expect(refusal(await save(dataset, server())).message).toBe(
    `${dataset}: expected no record and no draft yet, got one`,
  );
  for (const given of ['', 'x\u0000', '1.2.3', `${drafted.version} `]) {
    expect(refusal(await save(dataset, server('Anders'), { version: given })).code).toBe('VERSION_CONFLICT');
  }
  await owner.store.delete([dataset]);
  expect(refusal(await publish(dataset, drafted.version)).code).toBe('VERSION_CONFLICT');
  const left = only(await read(dataset));
  expect(left).toMatchObject({ published: null, draft: { title: 'Entwurf' } });
  only(await discard(dataset, left.version));
  const gone = { code: 'VERSION_CONFLICT', version: null };
  expect(refusal(await save(dataset, server(), { version: left.version }))).toMatchObject(gone);
  expect(refusal(await discard(dataset, left.version)).code).toBe('DRAFT_MISSING');
  expect(refusal(await publish(dataset, left.version)).code).toBe('DRAFT_MISSING');
  expect(refusal(await remove(dataset, left.version))).toMatchObject({
    code: 'NOT_FOUND',
    message: `${dataset}: expected a record or a draft, got none`,
  });
});

test('saving again what is published changes nothing but that the draft goes', async () => {
  const { version } = only(await save(dataset, server()));
  const { modified } = only(await read(dataset)).entry ?? {};
  const end = await feedEnd();
  expect(only(await save(dataset, server(), { version })).version).toBe(version);
  const drafted = only(await save(dataset, server('Entwurf'), { version, isDraft: true }));
  expect(only(await save(dataset, server('Entwurf'), { version: drafted.version, isDraft: true }))).toEqual(drafted);
  const saved = only(await save(dataset, server(), { version: drafted.version }));
  expect(saved).toMatchObject({ draft: null, entry: { modified } });
  expect(await changesSince(end)).toEqual([]);
  expect((await trail(dataset)).map(({ action }) => action)).toEqual(['DRAFT_DISCARDED', 'DRAFT_SAVED', 'PUBLISHED']);
});
