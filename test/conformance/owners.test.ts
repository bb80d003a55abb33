import { afterEach, expect, test } from '@jest/globals';
import { runConformance } from '../../catalogue-schema/conformance/index.ts';
import { checkRecord, type EntryRecord } from '../../catalogue-schema/index.ts';
import { owners } from '../../subgraphs/owners.ts';
import { startTestOwner, type TestOwner } from '../support/index.ts';

let running: TestOwner | undefined;
afterEach(() => running?.stop());

function contact(owner: string, local: string, fields: object): EntryRecord {
  const checked = checkRecord({
    id: `${owner}/contact/${local}`,
    kind: 'PERSON',
    name: 'Erika Muster',
    organisation: { name: 'Muster' },
    modified: '2026-05-05T00:00:00Z',
    visibility: 'PUBLIC',
    ...fields,
  });
  if (!checked.ok) throw new Error(checked.problems.join('; '));
  return checked.record;
}

test.each(owners.map((subgraph) => [subgraph.owner.id, subgraph] as const))(
  '%s keeps to the contract',
  async (id, subgraph) => {
    running = await startTestOwner(subgraph);
    const { url, store } = running;
    const person = contact(id, 'person', { role: 'Leitung', email: 'erika@muster.example', phone: '+49 341 0' });
    const gone = contact(id, 'gone', {});
    await store.save([person, gone], 'test');
    await store.delete([gone.id]);

    const report = await runConformance(`${url}/graphql`);
    expect(report.owner).toBe(id);
    expect(report.results.filter(({ outcome }) => outcome !== 'passed')).toMatchObject([
      { rule: 'internal-with-token', outcome: 'skipped' },
      { rule: 'person-with-token', outcome: 'skipped' },
    ]);
  },
);
