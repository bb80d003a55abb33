import { setTimeout as pause } from 'node:timers/promises';
import { catalogueGraph } from '../limits/catalogue-graph.ts';
import { type Failure, fuzzGateway } from './fuzz-gateway.ts';
import { startWithEditor } from './start-with-editor.ts';

/**
 * `npm run test:fuzz [requests] [seed]`: random requests to the whole catalogue in this process, on its embedded
 * databases, as the public and as somebody who edits for two owners. In the second half those of the first come again,
 * whose documents and plans are in the caches by then: what memory grows by is lost. Fails where an answer is an internal
 * error or not well-formed, or where the second half adds more than a fifth to memory after garbage collection.
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
const catalogue = await startWithEditor();
const port = Number(new URL(catalogue.gateway.url).port);
const schema = catalogueGraph();
const distinct = Math.ceil(count / 2);
const turn = (from: number, to: number) =>
  fuzzGateway(
    port,
    schema,
    seed,
    catalogue.token,
    Array.from({ length: to - from }, (_, index) => (from + index) % distinct),
  );
const begun = performance.now();
const parts = 10;
const failures: Failure[] = [];
const memory: number[] = [];
const statuses: Record<string, number> = {};
for (let part = 0; part < parts; part += 1) {
  const run = await turn(Math.floor((count * part) / parts), Math.floor((count * (part + 1)) / parts));
  failures.push(...run.failures);
  for (const [key, times] of Object.entries(run.statuses)) statuses[key] = (statuses[key] ?? 0) + times;
  memory.push(await usedMemory());
}
const [before = 0, after = 0] = [memory[parts / 2 - 1], memory[parts - 1]];
console.table(statuses);
console.log(`memory after each tenth: ${memory.map((size) => size.toFixed(0)).join(', ')} MB`);
console.log(`${failures.length} failures in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
for (const failure of failures.slice(0, mostShown)) console.error(failure);
const { data } = await catalogue.ask('{ search(query: "Mobilität") { totalCount } }');
await catalogue.stop();
process.exit(failures.length > 0 || after > before * mostGrowth || !(data?.search?.totalCount > 0) ? 1 : 0);
