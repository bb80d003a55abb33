import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestOwner, type TestOwner } from '../../test/support/index.ts';
import { saveWaterParameters, wasserwerke } from './index.ts';

let owner: TestOwner;
beforeAll(async () => {
  owner = await startTestOwner(wasserwerke);
});
afterAll(() => owner.stop());

const ask = (ids: readonly string[], fields: string) => owner.askEntities('Dataset', ids, fields);

const all = 'id waterParameters { parameter unit limit legalReference }';

test('answers what is measured for datasets of any owner, by name', async () => {
  const dataset = 'stadt/dataset/badeseen';
  await saveWaterParameters(owner.database, [
    { dataset, parameter: 'Sichttiefe', unit: 'm' },
    { dataset, parameter: 'Intestinale Enterokokken', unit: 'KbE/100 ml', limit: 0.1, legalReference: 'Anlage 1' },
  ]);
  expect(await ask([dataset, 'lvb/dataset/none'], all)).toEqual({
    data: {
      _entities: [
        {
          id: dataset,
          waterParameters: [
            { parameter: 'Intestinale Enterokokken', unit: 'KbE/100 ml', limit: 0.1, legalReference: 'Anlage 1' },
            { parameter: 'Sichttiefe', unit: 'm', limit: null, legalReference: null },
          ],
        },
        { id: 'lvb/dataset/none', waterParameters: [] },
      ],
    },
  });
});

test('replaces a parameter that is saved again', async () => {
  const first = { dataset: 'stadt/dataset/zweimal', parameter: 'Blei', unit: 'mg/l' };
  await saveWaterParameters(owner.database, [{ ...first, limit: 0.01 }]);
  await saveWaterParameters(owner.database, [{ ...first, limit: 0.005 }]);
  await saveWaterParameters(owner.database, []);
  expect(await ask([first.dataset], 'waterParameters { parameter limit }')).toEqual({
    data: { _entities: [{ waterParameters: [{ parameter: 'Blei', limit: 0.005 }] }] },
  });
});

test('loads the sample parameters', async () => {
  const nitrate = { parameter: 'Nitrat', unit: 'mg/l', limit: 50 };
  const answer = await ask(
    ['wasserwerke/dataset/trinkwasserqualitaet'],
    'title waterParameters { parameter unit limit }',
  );
  expect(answer).toEqual({
    data: { _entities: [{ title: 'Trinkwasserqualität', waterParameters: expect.arrayContaining([nitrate]) }] },
  });
});

test('asks the database once for fifty datasets', async () => {
  const ids = Array.from({ length: 50 }, (_, index) => `lecos/dataset/${index}`);
  expect(await owner.countStatements(() => ask(ids, 'waterParameters { unit }'))).toBe(1);
});
