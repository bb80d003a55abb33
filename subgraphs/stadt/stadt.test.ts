import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestOwner, type TestOwner } from '../../test/support/index.ts';
import { saveCouncilResolutions, stadt } from './index.ts';

let owner: TestOwner;
beforeAll(async () => {
  owner = await startTestOwner(stadt);
});
afterAll(() => owner.stop());

const ask = (ids: readonly string[], fields: string) => owner.askEntities('Project', ids, fields);

test('answers what the council resolved about projects of any owner, oldest first', async () => {
  const project = 'lecos/project/rechenzentrum';
  await saveCouncilResolutions(owner.database, [
    { project, reference: 'VII-2', title: 'Fortführung', decidedOn: '2024-02-29', url: 'https://ratsinfo.example/2' },
    { project, reference: 'VII-1', title: 'Beginn', decidedOn: '2021-12-31' },
  ]);
  const answer = await ask([project, 'lvb/project/none'], 'id councilResolutions { reference title decidedOn url }');
  expect(answer).toEqual({
    data: {
      _entities: [
        {
          id: project,
          councilResolutions: [
            { reference: 'VII-1', title: 'Beginn', decidedOn: '2021-12-31', url: null },
            { reference: 'VII-2', title: 'Fortführung', decidedOn: '2024-02-29', url: 'https://ratsinfo.example/2' },
          ],
        },
        { id: 'lvb/project/none', councilResolutions: [] },
      ],
    },
  });
});

test('replaces a resolution that is saved again', async () => {
  const project = 'lecos/project/zweimal';
  const first = { project, reference: 'VII-3', title: 'Entwurf', decidedOn: '2024-01-01' };
  await saveCouncilResolutions(owner.database, [first]);
  await saveCouncilResolutions(owner.database, [{ ...first, title: 'Beschluss' }]);
  await saveCouncilResolutions(owner.database, []);
  expect(await ask([project], 'councilResolutions { title }')).toEqual({
    data: { _entities: [{ councilResolutions: [{ title: 'Beschluss' }] }] },
  });
});

test('loads the sample resolutions, each about a sample project', async () => {
  expect(
    await ask(['stadt/project/urbane-datenplattform'], 'title councilResolutions { reference decidedOn }'),
  ).toEqual({
    data: {
      _entities: [
        {
          title: 'Urbane Datenplattform Leipzig',
          councilResolutions: [{ reference: 'BEISPIEL-2021-01', decidedOn: '2021-06-23' }],
        },
      ],
    },
  });
});

test('asks the database once for fifty projects', async () => {
  const ids = Array.from({ length: 50 }, (_, index) => `lecos/project/${index}`);
  expect(await owner.countStatements(() => ask(ids, 'councilResolutions { reference }'))).toBe(1);
});
