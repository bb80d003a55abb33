import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { cleanUp } from './clean-up.ts';
import { formatFigures } from './format-figures.ts';
import { whyNoServer } from './postgres-server.ts';
import { type Options, readOptions } from './read-options.ts';
import { type Figures, runBenchmark } from './run-benchmark.ts';

function optionsOrExit(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/**
 * `npm run bench:search`: how quickly search takes in a German corpus of its own making, answers, and follows changes.
 * The same queries are asked, in turn with the catalogue's and within one run, of plain PostgreSQL full-text search and of
 * MiniSearch; ratios, not absolute figures, are what to compare between machines. Feed, search and rivals each run in a
 * process of their own, and all are asked over HTTP.
 */
const options = optionsOrExit();
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isInterrupted = true;
    cleanUp().then(() => process.exit(130));
  });
}

const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
};

const [{ model } = { model: 'unknown processor' }] = cpus();
console.log(
  `${cpus().length} x ${model}, Node ${process.versions.node}; one client, warm; ratio: how many times the catalogue's time a rival takes\n`,
);
const figures: Figures[] = [];
try {
  for (const plan of options.plans) {
    const { engine, size, rivals } = plan;
    const needsServer = engine === 'postgres' || rivals.includes('plain-postgres');
    const why = needsServer ? await whyNoServer() : undefined;
    if (why !== undefined) {
      console.log(`left out, as PostgreSQL is not there: ${engine}, ${size} records (${why})\n`);
      continue;
    }
    const measured = await runBenchmark(plan, (text) => progress(`${engine}, ${size} records: ${text}`));
    figures.push(measured);
    progress('');
    console.log(formatFigures(measured));
    if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  }
} catch (error) {
  if (!isInterrupted) throw error;
  await new Promise(() => {});
}
