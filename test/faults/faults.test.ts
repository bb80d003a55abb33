import { expect, test } from '@jest/globals';
import { type Engine, startStage } from './run-schedule.ts';

const engine: Engine = process.env.TEST_DATABASE_URL ? 'PostgreSQL' : 'PGlite';

/** One for every fault, each at another owner. What passes by the database is the same on either engine. */
const firstAtDatabase = 8;
const seeds = Array.from({ length: 13 }, (_, fault) => fault + 13 * (fault % 5)).slice(
  engine === 'PGlite' ? 0 : firstAtDatabase,
);

test(`whatever goes wrong on ${engine}, nothing is lost, doubled or told wrongly`, async () => {
  const stage = await startStage(engine);
  if (stage === undefined) return console.warn("PostgreSQL's programs are not installed: left out");
  try {
    for (const seed of seeds) {
      const { what, problems, answers } = await stage.run(seed);
      expect({ seed, what, problems }).toEqual({ seed, what, problems: [] });
      expect(answers).toBeGreaterThan(0);
    }
  } finally {
    await stage.stop();
  }
}, 600_000);
