import { expect, test } from '@jest/globals';
import { checkChange } from './check-change.ts';
import { checkOwner } from './check-owner.ts';

/** Nested more deeply than JSON can be written: it can be read, and so arrives. */
const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);

const shown = 'got a value that is no JSON: Maximum call stack size exceeded';

test.each([
  [{ id: deep, operation: 'UPSERT' }, `id: expected "<owner>/<kind>/<local>", ${shown}`],
  [{ id: 'uni/dataset/a', operation: deep }, `operation: expected UPSERT or DELETE, ${shown}`],
  [{ id: 'uni/dataset/a', operation: 'UPSERT', at: deep }, 'Maximum call stack size exceeded'],
  [
    { id: 'uni/dataset/a', operation: 'UPSERT', at: '2026-01-01T00:00:00Z', dataset: { title: deep } },
    'Maximum call stack size exceeded',
  ],
])('a change with something nested very deeply is refused like any other (%#)', (change, problem) => {
  const checked = checkChange(change, 'uni');
  expect(checked).toMatchObject({ type: 'refusal', refusal: { reason: expect.stringContaining(problem) } });
});

test.each([
  [{ id: deep }, `expected the owner "uni", ${shown}`],
  [{ id: 'uni', name: deep }, `expected a name of the owner, ${shown}`],
  [{ id: 'uni', name: 'Uni', kind: deep }, `expected a kind of owner, ${shown}`],
])('an owner with something nested very deeply is refused like any other (%#)', (owner, message) => {
  expect(() => checkOwner(owner, 'uni')).toThrow(message);
});
