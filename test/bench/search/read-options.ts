import { parseArgs } from 'node:util';
import { rivalNames } from './rivals/index.ts';
import type { Plan } from './run-benchmark.ts';
import type { Engine } from './start-catalogue.ts';

export const usage = `npm run bench:search [-- options]

  --engine pglite|postgres   where the catalogue keeps its records; both where nothing is said
  --size N                   how many records, 10000 at the least; 10000 and 100000 on PGlite, 100000 on PostgreSQL where nothing is said
  --rivals NAMES|none        plain-postgres and minisearch, separated by a comma; both on PostgreSQL with up to 100000
                             records where nothing is said, which is where the ratios are meant to be read
  --json FILE                writes the figures there, too

PostgreSQL is the server at TEST_DATABASE_URL, or else at 127.0.0.1:5432; it is left out where it does not answer.`;

/** Page 500 must be there. */
const smallest = 10_000;
const mostForRivals = 100_000;
const sizes: Readonly<Record<Engine, readonly number[]>> = { pglite: [10_000, 100_000], postgres: [100_000] };

export interface Options {
  readonly plans: readonly Plan[];
  readonly json?: string;
}

function fail(message: string): never {
  throw new Error(`${message}\n\n${usage}`);
}

function readRivals(given: string): Plan['rivals'] {
  if (given === 'none') return [];
  return given
    .split(',')
    .map(
      (name) =>
        rivalNames.find((rival) => rival === name) ??
        fail(`--rivals: expected ${rivalNames.join(' or ')}, got "${name}"`),
    );
}

/** @throws Error saying what was expected and how the command is used */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const options = { engine: text, size: text, rivals: text, json: text };
  const { values } = parseArgs({ args: [...args], options, strict: true });
  const { engine, json } = values;
  if (engine !== undefined && engine !== 'pglite' && engine !== 'postgres') {
    fail(`--engine: expected pglite or postgres, got "${engine}"`);
  }
  const size = values.size === undefined ? undefined : Number(values.size);
  if (size !== undefined && !(Number.isInteger(size) && size >= smallest)) {
    fail(`--size: expected a whole number from ${smallest}, got "${values.size}"`);
  }
  const rivals = values.rivals === undefined ? undefined : readRivals(values.rivals);
  const engines: readonly Engine[] = engine === undefined ? ['pglite', 'postgres'] : [engine];
  const plans = engines.flatMap((name) =>
    (size === undefined ? sizes[name] : [size]).map((records): Plan => {
      const usual = name === 'postgres' && records <= mostForRivals ? rivalNames : [];
      return { engine: name, size: records, rivals: rivals ?? usual };
    }),
  );
  return { plans, ...(json === undefined ? {} : { json }) };
}
