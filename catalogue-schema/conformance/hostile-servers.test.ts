import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ConformanceOptions, playGateway, type RuleResult, type RunningGateway, runConformance } from './index.ts';
import type { Answer } from './test/answered-record.ts';
import { type Faults, startReferenceServer } from './test/reference-server.ts';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await playGateway(0);
});
afterAll(() => gateway.stop());

async function failures(faults: Faults, options: ConformanceOptions = {}): Promise<readonly RuleResult[]> {
  const server = await startReferenceServer(faults, gateway);
  const report = await runConformance(server.url, { gateway, ...options }).finally(server.stop);
  return report.results.filter(({ outcome }) => outcome === 'failed');
}

/** Answers every request in this way. */
const always = (respond: (response: ServerResponse) => unknown): Faults => ({
  respond: (response) => {
    respond(response);
    return true;
  },
});

test('a redirect is not followed', async () => {
  let visits = 0;
  const elsewhere = await startReferenceServer({ before: async () => (visits += 1) });
  const redirect = always((response) => response.writeHead(307, { location: elsewhere.url }).end());
  expect(await failures(redirect)).toMatchObject([
    {
      rule: 'graphql-over-http',
      reason: 'expected an answer, got a redirect (HTTP 307)',
      received: elsewhere.url,
    },
  ]);
  await elsewhere.stop();
  expect(visits).toBe(0);
});

test('an answer without end is read up to the limit', async () => {
  const flood = always((response) => {
    response.setHeader('content-type', 'application/json');
    const pour = (): void => {
      while (!response.destroyed && response.write(' '.repeat(65_536))) {}
    };
    response.on('drain', pour);
    pour();
  });
  expect(await failures(flood, { mostBytes: 1_000_000 })).toMatchObject([
    { rule: 'graphql-over-http', reason: 'expected an answer of at most 1000000 bytes, got more' },
  ]);
});

test('an answer that drips is not waited for', async () => {
  const drip = always((response) => {
    response.setHeader('content-type', 'application/json');
    const timer = setInterval(() => response.write(' '), 10);
    response.on('close', () => clearInterval(timer));
  });
  expect(await failures(drip, { timeout: 200 })).toMatchObject([
    { rule: 'graphql-over-http', reason: 'expected an answer, got none within 200 ms' },
  ]);
});

test('nothing is asked after the time for the whole examination', async () => {
  const [first, ...others] = await failures(
    always(() => {}),
    { longestRun: 200 },
  );
  expect(first?.reason).toBe('the time for the whole examination was used up');
  expect(others).toEqual([]);
});

test('a server that is not there fails with the reason', async () => {
  const server = await startReferenceServer();
  await server.stop();
  const report = await runConformance(server.url);
  expect(report).toMatchObject({ owner: null, passed: false, feed: { changes: 0, isComplete: false } });
  expect(report.results[0]?.reason).toBe('expected an answer, got none: ECONNREFUSED');
  expect(report.results.slice(1).every(({ outcome }) => outcome === 'skipped')).toBe(true);
});

/** A feed that goes on for ever, with a new cursor after every page. */
function endless(changesOf: (place: number, last: Answer) => readonly Answer[]): Faults {
  return {
    page: (honest, asked, changes) => {
      const place = Number(asked.after?.slice(1) ?? 0);
      if (Number.isNaN(place) || asked.first < 1 || asked.first > 1000) return honest(asked);
      const last = changes.at(-1) as Answer;
      return { changes: changesOf(place, last).slice(0, asked.first), endCursor: `c${place + 1}`, hasMore: true };
    },
  };
}

test('a feed of new records without end is checked up to the limit', async () => {
  const deletions = endless((place, last) =>
    Array.from({ length: 10 }, (_, number) => ({ ...last, id: `referenz/dataset/nummer-${place}-${number}` })),
  );
  const server = await startReferenceServer(deletions, gateway);
  const report = await runConformance(server.url, { gateway, mostRecords: 100 });
  await server.stop();
  expect(report.feed).toEqual({ changes: 100, isComplete: false });
});

test('a page of more changes than anybody may ask for is not looked at', async () => {
  const great = (answer: Answer): Answer => ({ ...answer, id: 'referenz/dataset/nummer-1' });
  const page: Faults['page'] = (honest, asked, changes) => ({
    ...honest(asked),
    changes: Array.from({ length: 1001 }, () => great(changes.at(-1) as Answer)),
  });
  expect(await failures({ page })).toMatchObject([
    { rule: 'feed-first-page', reason: 'expected at most 1000 changes in a page, got 1001' },
  ]);
});

test('a feed of empty pages without end fails', async () => {
  const found = await failures(
    endless(() => []),
    { mostRecords: 50 },
  );
  expect(found).toMatchObject([{ rule: 'feed-ends', reason: 'expected the feed to end, got 51 pages and no end' }]);
});

test('a feed that goes round in circles fails where it says a change twice', async () => {
  const circle = endless((_, last) => [last]);
  const found = await failures(circle, { mostRecords: 50 });
  expect(found.map(({ rule }) => rule)).toContain('feed-each-once');
});

test('values nested without measure are not looked at', async () => {
  const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const [first] = await failures({ text: (text) => text.replace('"referenz"', nested) });
  expect(first).toMatchObject({
    rule: 'owner-id',
    reason: 'expected at most 100 levels of objects and lists, got more',
  });
});

test('values that cannot become text are told as they are', async () => {
  const odd = '{"toString":1}';
  const found = await failures({ text: (text) => text.replaceAll('"referenz/dataset/geloescht"', odd) });
  expect(found[0]).toMatchObject({ rule: 'feed-change-form', received: `${odd}: id: expected text, got ${odd}` });
  const inRecords = await failures({ text: (text) => text.replaceAll('"languages":["de"]', `"languages":[${odd}]`) });
  expect(inRecords.map(({ rule }) => rule)).toEqual(['record-values']);
});
