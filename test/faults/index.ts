import { parseArgs } from 'node:util';
import { type Engine, startStage } from './run-schedule.ts';

/**
 * `npm run test:faults -- --schedules 200 --seed 1`: schedules of faults on a whole catalogue whose servers are processes
 * of their own, half of them on embedded databases and half on a PostgreSQL server that is started for it. While records
 * are written and read, something happens to one owner, sometimes also to another; afterwards everything is held against
 * everything. Fails where something was lost, doubled, wrong or shown to somebody who may not see it. A server to which
 * nothing happened may still be too slow on a busy machine: how often that was is told, and fails nothing, since nothing
 * says how often is too often on this machine. A schedule is the same for the same seed, and consecutive
 * seeds take every fault to every owner: `--schedules 1 --seed N --database PGlite` repeats one.
 */
const { values } = parseArgs({
  options: { schedules: { type: 'string' }, seed: { type: 'string' }, database: { type: 'string' } },
});
const schedules = Number(values.schedules ?? 200);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const engines = values.database === undefined ? (['PGlite', 'PostgreSQL'] as const) : [values.database as Engine];

let failures = 0;
for (const engine of engines) {
  const stage = await startStage(engine);
  if (stage === undefined) {
    console.log(`${engine} is left out: its programs are not installed`);
    continue;
  }
  const count = Math.ceil(schedules / engines.length);
  console.log(`${count} schedules on ${engine}, seeds from ${seed}`);
  const from = performance.now();
  let [answers, incomplete, late, writes] = [0, 0, 0, 0];
  for (let one = seed; one < seed + count; one += 1) {
    const outcome = await stage.run(one);
    answers += outcome.answers;
    incomplete += outcome.incomplete;
    late += outcome.late;
    writes += outcome.writes;
    const { what, milliseconds, problems } = outcome;
    console.log(`${one}  ${(milliseconds / 1000).toFixed(1).padStart(5)} s  ${what}`);
    for (const problem of problems) console.error(`  ${problem}`);
    if (problems.length > 0) failures += 1;
  }
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  console.log(`${answers} answers, ${incomplete} of them incomplete, ${writes} writes, in ${seconds} s`);
  console.log(`${late} answers in which a server was too slow to which nothing had happened`);
  await stage.stop();
}
console.log(`${failures} schedules failed`);
process.exit(failures > 0 ? 1 : 0);
