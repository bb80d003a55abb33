import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestOwner, type TestOwner } from '../../test/support/index.ts';
import { saveMetering, stadtwerke } from './index.ts';

let owner: TestOwner;
beforeAll(async () => {
  owner = await startTestOwner(stadtwerke);
});
afterAll(() => owner.stop());

const ask = (ids: readonly string[], fields: string) => owner.askEntities('Dataset', ids, fields);

const all = 'id metering { medium resolution unit meteringPoints }';

test('answers how datasets of any owner are metered', async () => {
  await saveMetering(owner.database, [
    { dataset: 'stadt/dataset/schulen', medium: 'DISTRICT_HEAT', resolution: 'PT1H', unit: 'MWh', meteringPoints: 0 },
    { dataset: 'lvb/dataset/depot', medium: 'GAS', resolution: 'P1D', unit: 'm³' },
  ]);
  expect(await ask(['lvb/dataset/depot', 'lvb/dataset/none', 'stadt/dataset/schulen'], all)).toEqual({
    data: {
      _entities: [
        { id: 'lvb/dataset/depot', metering: { medium: 'GAS', resolution: 'P1D', unit: 'm³', meteringPoints: null } },
        { id: 'lvb/dataset/none', metering: null },
        {
          id: 'stadt/dataset/schulen',
          metering: { medium: 'DISTRICT_HEAT', resolution: 'PT1H', unit: 'MWh', meteringPoints: 0 },
        },
      ],
    },
  });
});

test('replaces a metering that is saved again', async () => {
  const first = { dataset: 'stadt/dataset/zweimal', medium: 'GAS', resolution: 'P1D', unit: 'm³' } as const;
  await saveMetering(owner.database, [{ ...first, meteringPoints: 7 }]);
  await saveMetering(owner.database, [{ ...first, resolution: 'PT1H' }]);
  await saveMetering(owner.database, []);
  expect(await ask([first.dataset], 'metering { resolution meteringPoints }')).toEqual({
    data: { _entities: [{ metering: { resolution: 'PT1H', meteringPoints: null } }] },
  });
});

test('loads the sample metering', async () => {
  expect(await ask(['stadtwerke/dataset/fernwaermenetz'], 'title metering { medium resolution unit }')).toEqual({
    data: {
      _entities: [
        {
          title: 'Fernwärmenetz: Versorgungsgebiete und Wärmeabgabe',
          metering: { medium: 'DISTRICT_HEAT', resolution: 'PT1H', unit: 'kWh' },
        },
      ],
    },
  });
});

test('asks the database once for fifty datasets', async () => {
  const ids = Array.from({ length: 50 }, (_, index) => `lecos/dataset/${index}`);
  expect(await owner.countStatements(() => ask(ids, 'metering { unit }'))).toBe(1);
});
