import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { processIsEnding } from './life.ts';

/** What a server needs to do its work, by name; one that rejects, answers false or takes too long is not there. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<unknown> | unknown>>;

/** Milliseconds that a check may take. */
const longestCheck = 2000;
/** Milliseconds for which an outcome is kept, so that nobody can make the database work by asking. */
const keptFor = 500;

/** One that has not ended yet is waited for again, so that checks do not pile up before a database that hangs. */
function boundedCheck(check: ReadinessChecks[string]): () => Promise<boolean> {
  let running: Promise<boolean> | undefined;
  return async () => {
    running ??= Promise.resolve()
      .then(check)
      .then((value) => value !== false)
      .catch(() => false)
      .finally(() => {
        running = undefined;
      });
    const stopped = new AbortController();
    const tooLate = setTimeout(longestCheck, false, { signal: stopped.signal }).catch(() => false);
    return Promise.race([running, tooLate]).finally(() => stopped.abort());
  };
}

/**
 * Adds `/health/live`, which answers while the process does, and `/health/ready`, which says with 200 or 503 whether it
 * should be asked for anything. Both in the form of draft-inadarei-api-health-check; what failed is for the log.
 */
export function addHealth(app: FastifyInstance, checks: ReadinessChecks): void {
  let isStopping = false;
  let newest: { readonly at: number; readonly outcomes: Promise<readonly (readonly [string, boolean])[]> } | undefined;
  const bounded = Object.entries(checks).map(([name, check]) => [name, boundedCheck(check)] as const);
  const outcomes = () => {
    if (newest === undefined || performance.now() - newest.at > keptFor) {
      const all = bounded.map(async ([name, check]) => [name, await check()] as const);
      newest = { at: performance.now(), outcomes: Promise.all(all) };
    }
    return newest.outcomes;
  };
  app.addHook('preClose', async () => {
    isStopping = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping || processIsEnding()) reply.header('connection', 'close');
  });
  const form = 'application/health+json';
  app.get('/health/live', async (_request, reply) => reply.type(form).send(JSON.stringify({ status: 'pass' })));
  app.get('/health/ready', async (_request, reply) => {
    const found = [...(await outcomes()), ['running', !(isStopping || processIsEnding())] as const];
    const isReady = found.every(([, isThere]) => isThere);
    const stated = found.map(([name, isThere]) => [name, [{ status: isThere ? 'pass' : 'fail' }]]);
    const body = { status: isReady ? 'pass' : 'fail', checks: Object.fromEntries(stated) };
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .type(form)
      .send(JSON.stringify(body));
  });
}
