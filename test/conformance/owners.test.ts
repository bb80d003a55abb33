import { afterEach, expect, test } from '@jest/globals';
import { runConformance } from '../../catalogue-schema/conformance/index.ts';
import { checkRecord, type EntryRecord } from '../../catalogue-schema/index.ts';
import { owners } from '../../subgraphs/owners.ts';
import { publicUrl, startTestHosted, startTestOwner, type TestOwner, testKey } from '../support/index.ts';

let running: Pick<TestOwner, 'stop'> | undefined;

const testGateway = { issuer: publicUrl, key: testKey };
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

/** A person, somebody whom only staff see, and somebody whom only the people of another owner see as well. */
const recordsOf = (id: string): EntryRecord[] => [
  contact(id, 'person', { role: 'Leitung', email: 'erika@muster.example', phone: '+49 341 0' }),
  contact(id, 'inside', { kind: 'MAILBOX', name: 'Postfach', visibility: 'INTERNAL' }),
  contact(id, 'between', { kind: 'UNIT', name: 'Gemeinsame Stelle', visibility: 'RESTRICTED', audience: ['nachbar'] }),
];

test.each(owners.map((subgraph) => [subgraph.owner.id, subgraph] as const))(
  '%s keeps to the contract',
  async (id, subgraph) => {
    const owner = await startTestOwner(subgraph);
    running = owner;
    const { url, store } = owner;
    const gone = contact(id, 'gone', {});
    await store.save([...recordsOf(id), gone], 'test');
    await store.delete([gone.id]);

    const report = await runConformance(`${url}/graphql`, { gateway: testGateway });
    expect(report.owner).toBe(id);
    expect(report.results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  },
);

test('a hosted owner keeps to the contract', async () => {
  const hosted = await startTestHosted();
  running = hosted;
  const { server } = hosted;
  await server.operations.addOwner({ id: 'uni', name: 'Universität' });
  await server.operations.save('uni', recordsOf('uni'), 'test');
  await server.operations.save('uni', [contact('uni', 'gone', {})], 'gone');
  await server.operations.prune('uni', 'gone', []);
  const report = await runConformance(`${server.url}/uni/graphql`, { gateway: testGateway });
  expect(report.owner).toBe('uni');
  expect(report.results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  const unseen = report.results.filter(({ outcome }) => outcome === 'skipped').map(({ rule }) => rule);
  expect(unseen).not.toContain('token-key');
});
