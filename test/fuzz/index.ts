import { setTimeout as pause } from 'node:timers/promises';
import { catalogueGraph } from '../limits/catalogue-graph.ts';
import { startCatalogue } from '../support/start-catalogue.ts';
import { fuzzGateway } from './fuzz-gateway.ts';

/**
 * `npm run test:fuzz [requests] [seed]`: random requests to the whole catalogue in this process, on its embedded
 * databases. Fails where an answer is an internal error or not well-formed, or where memory after garbage collection has
 * grown by more than a fifth since the first tenth of them, when the caches have begun to fill.
 */
const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 2 ** 31));
const mostGrowth = 1.2;
const mostShown = 10;

async function usedMemory(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    globalThis.gc?.();
    await pause(100);
  }
  // Beside it lie the embedded databases' memories, which are large and never given back.
  return process.memoryUsage().heapUsed / 2 ** 20;
}

console.log(`${count} requests, seed ${seed}`);
const catalogue = await startCatalogue();
const port = Number(new URL(catalogue.gateway.url).port);
const schema = catalogueGraph();
const turn = (from: number, to: number) =>
  fuzzGateway(
    port,
    schema,
    seed,
    Array.from({ length: to - from }, (_, index) => from + index),
  );
const begun = performance.now();
const warmUp = Math.ceil(count / 10);
const first = await turn(0, warmUp);
const before = await usedMemory();
const rest = await turn(warmUp, count);
const after = await usedMemory();
const failures = [...first.failures, ...rest.failures];
console.table(rest.statuses);
console.log(`memory: ${before.toFixed(0)} MB after ${warmUp} requests, ${after.toFixed(0)} MB at the end`);
console.log(`${failures.length} failures in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
for (const failure of failures.slice(0, mostShown)) console.error(failure);
const { data } = await catalogue.ask('{ search(query: "Mobilität") { totalCount } }');
await catalogue.stop();
process.exit(failures.length > 0 || after > before * mostGrowth || !(data?.search?.totalCount > 0) ? 1 : 0);
