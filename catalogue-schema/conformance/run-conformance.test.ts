import { expect, test } from '@jest/globals';
import { type ConformanceOptions, type ConformanceReport, conformanceRules, runConformance } from './index.ts';
import { faultyServers } from './test/faulty-servers.ts';
import { type Faults, startReferenceServer, token } from './test/reference-server.ts';

/** Times that no machine takes, but where a test is about time. */
const patience = { entitiesTimeout: 20_000, feedTimeout: 20_000 };

async function examine(faults: Faults, options: ConformanceOptions = { token }): Promise<ConformanceReport> {
  const server = await startReferenceServer(faults);
  try {
    return await runConformance(server.url, { ...patience, ...options });
  } finally {
    await server.stop();
  }
}

const rulesThat = ({ results }: ConformanceReport, outcome: string): readonly string[] =>
  results.filter((result) => result.outcome === outcome).map(({ rule }) => rule);

/** The rules that cannot be looked at where this one does not hold. */
function dependents(rule: string): readonly string[] {
  const lacking = new Set([rule]);
  for (const { rule: name, needs } of conformanceRules)
    if (needs.some((needed) => lacking.has(needed))) lacking.add(name);
  return [...lacking].slice(1);
}

test('a server that keeps to the contract passes every rule', async () => {
  const report = await examine({});
  expect(report.results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  expect(report).toMatchObject({ owner: 'referenz', passed: true, feed: { changes: 48, isComplete: true } });
});

test('every rule has a faulty server, and no rule needs a later one', () => {
  const names = conformanceRules.map(({ rule }) => rule);
  expect(Object.keys(faultyServers)).toEqual(names);
  expect(new Set(names).size).toBe(names.length);
  for (const [place, { needs }] of conformanceRules.entries()) {
    for (const needed of needs) expect(names.slice(0, place)).toContain(needed);
  }
});

const cases = Object.entries(faultyServers).map(([rule, server]) => [rule, server.fault, server] as const);

test.each(cases)('%s alone fails on a server that %s', async (rule, _, { faults, options }) => {
  const report = await examine(faults, { token, ...options });
  expect({ failed: rulesThat(report, 'failed'), skipped: rulesThat(report, 'skipped') }).toEqual({
    failed: [rule],
    skipped: dependents(rule),
  });
  expect(report.passed).toBe(false);
  expect(report.results.find((result) => result.rule === rule)).toMatchObject({ reason: expect.any(String) });
});

test('without a token the rules that need one are skipped, and nothing fails', async () => {
  const report = await examine({}, {});
  expect(report.results.filter(({ outcome }) => outcome !== 'passed')).toMatchObject([
    { rule: 'internal-with-token', outcome: 'skipped', reason: 'no token was given' },
    { rule: 'person-with-token', outcome: 'skipped', reason: 'no token was given' },
  ]);
});

test('of an empty feed it is said which rules nothing could be seen of', async () => {
  const report = await examine({ records: [], changes: () => [] });
  expect(report).toMatchObject({ passed: true, feed: { changes: 0, isComplete: true } });
  const skipped = report.results.filter(({ outcome }) => outcome === 'skipped');
  expect(new Set(skipped.map(({ reason }) => reason))).toEqual(
    new Set([
      'the feed has no changes',
      'the feed has no upserts',
      'the feed has no deletions',
      'the feed has fewer than two changes',
      'the feed has no records',
      'the feed has no datasets',
      'the feed has no datasets and projects',
      'the feed has no contacts',
      'the feed has no PUBLIC datasets',
      'the feed has no PUBLIC projects',
      'the feed has no PUBLIC contacts',
      'the feed has fewer than three PUBLIC records',
      'the feed has no PUBLIC record',
      'the feed has no PUBLIC records',
      'the feed has no records that are not PUBLIC',
      'the feed has no PUBLIC persons',
      'the feed has no INTERNAL records',
    ]),
  );
  expect(rulesThat(report, 'passed')).toEqual([
    'graphql-over-http',
    'error-answers',
    'sdl-answered',
    'sdl-holds-contract',
    'owner-id',
    'owner-name',
    'owner-kind',
    'owner-website',
    'owner-contact',
    'query-language',
    'feed-first-page',
    'feed-ends',
    'feed-without-errors',
    'feed-resume-end',
    'feed-cursor-unknown',
    'feed-first-range',
    'entities-many',
    'entities-unknown',
    'entities-in-time',
    'feed-in-time',
  ]);
});

test('of a long feed as much is checked as is wanted, and the report says so', async () => {
  const report = await examine({}, { token, mostRecords: 30 });
  expect(report).toMatchObject({ passed: true, feed: { changes: 30, isComplete: false } });
  expect(report.results.filter(({ outcome }) => outcome === 'skipped')).toMatchObject([
    { rule: 'feed-deletion-without-record', reason: 'the feed has no deletions' },
    { rule: 'feed-resume-end', reason: 'the feed was not read to its end' },
  ]);
});
