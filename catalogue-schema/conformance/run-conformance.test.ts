import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type ConformanceOptions,
  type ConformanceReport,
  conformanceRules,
  playGateway,
  type RunningGateway,
  runConformance,
} from './index.ts';
import { withoutPerson } from './test/answered-record.ts';
import { faultyServers } from './test/faulty-servers.ts';
import { referenceRecords } from './test/reference-records.ts';
import { type Faults, startReferenceServer } from './test/reference-server.ts';

/** Times that no machine takes, but where a test is about time. */
const patience = { entitiesTimeout: 20_000, feedTimeout: 20_000 };

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await playGateway(0);
});
afterAll(() => gateway.stop());

async function examine(faults: Faults, options: ConformanceOptions = {}, plays = true): Promise<ConformanceReport> {
  const server = await startReferenceServer(faults, gateway);
  try {
    return await runConformance(server.url, { ...patience, ...(plays ? { gateway } : {}), ...options });
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
  expect(report).toMatchObject({ owner: 'referenz', passed: true, feed: { changes: 49, isComplete: true } });
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
  const report = await examine(faults, options ?? {});
  expect({ failed: rulesThat(report, 'failed'), skipped: rulesThat(report, 'skipped') }).toEqual({
    failed: [rule],
    skipped: dependents(rule),
  });
  expect(report.passed).toBe(false);
  expect(report.results.find((result) => result.rule === rule)).toMatchObject({ reason: expect.any(String) });
});

const howToPlay =
  'start the server with JWKS_URL=http://127.0.0.1:4190/.well-known/jwks.json and ISSUER=http://127.0.0.1:4190, and examine it with --jwks-port 4190';

/** PUBLIC records that name others. */
const refersToHidden = ['referenz/project/muster', 'referenz/dataset/baeume'];

test('without a gateway a server with records for everybody passes, and rules that need tokens are skipped', async () => {
  const records = referenceRecords
    .filter(({ visibility, id }) => visibility === 'PUBLIC' && !refersToHidden.includes(id))
    .map((record) => withoutPerson(record));
  const report = await examine({ records, readsFeed: () => true }, {}, false);
  const tokens = `tokens were not examined: ${howToPlay}`;
  expect(report.passed).toBe(true);
  expect(report.results.filter(({ reason }) => reason === tokens).map(({ rule }) => rule)).toEqual([
    'hidden-from-public',
    'person-from-public',
    'internal-with-token',
    'person-with-token',
    'feed-with-scope',
    'restricted-from-staff',
    'restricted-with-audience',
    'hidden-from-members',
    'own-with-token',
    'token-audience',
    'token-issuer',
    'token-expiry',
    'token-key',
    'token-algorithm',
    'editing-role',
    'editing-other-owner',
    'editing-audit-trail',
    'editing-version',
    'editing-unknown',
  ]);
});

test('without a gateway it is said of a server that wants a token how to examine it', async () => {
  const report = await examine({}, {}, false);
  expect(report.results.find(({ rule }) => rule === 'feed-first-page')).toMatchObject({
    outcome: 'failed',
    reason: `expected a page with changes, endCursor and hasMore; if it wants a token, ${howToPlay}`,
  });
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
      'the feed has no RESTRICTED records',
      'the feed has no RESTRICTED records with an audience',
      'the feed has no PUBLIC persons',
      'the feed has no INTERNAL records',
      'the feed has nothing that is not for everybody',
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
    'feed-without-token',
    'feed-with-scope',
    'editing-without-token',
    'editing-role',
    'editing-other-owner',
    'editing-audit-trail',
    'editing-unknown',
    'entities-in-time',
    'feed-in-time',
  ]);
});

test('of a long feed as much is checked as is wanted, and the report says so', async () => {
  const report = await examine({}, { mostRecords: 30 });
  expect(report).toMatchObject({ passed: true, feed: { changes: 30, isComplete: false } });
  expect(report.results.filter(({ outcome }) => outcome === 'skipped')).toMatchObject([
    { rule: 'feed-deletion-without-record', reason: 'the feed has no deletions' },
    { rule: 'feed-resume-end', reason: 'the feed was not read to its end' },
    { rule: 'references-resolve', reason: 'the feed was not read to its end' },
  ]);
});
