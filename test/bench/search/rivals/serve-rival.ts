import { recordAt } from '../corpus/index.ts';
import { endWithParent } from '../end-with-parent.ts';
import type { QueryTask } from '../query-task.ts';
import { serveJson } from '../serve-json.ts';
import { MinisearchEngine } from './minisearch-engine.ts';
import { PlainPostgres } from './plain-postgres.ts';
import type { RivalName } from './rival.ts';

export interface RivalConfiguration {
  readonly rival: RivalName;
  readonly size: number;
  /** Address of the PostgreSQL server, and the schema to make there. */
  readonly connection: string;
  readonly schema: string;
}

/** How a rival took in the corpus. */
export interface RivalFigures {
  readonly perSecond: number;
  readonly bytes: number | null;
}

const batch = 1000;

/** A rival in a process of its own with the corpus in it, asked over HTTP as the catalogue is. */
const { rival, size, connection, schema }: RivalConfiguration = JSON.parse(process.argv[2] ?? '');
const engine = rival === 'minisearch' ? new MinisearchEngine() : await PlainPostgres.open(connection, schema);
endWithParent(() => engine.close());
const start = performance.now();
for (let index = 0; index < size; index += batch) {
  const count = Math.min(batch, size - index);
  await engine.add(Array.from({ length: count }, (_, offset) => recordAt(index + offset)));
}
const perSecond = size / ((performance.now() - start) / 1000);
await engine.finish();
const figures: RivalFigures = { perSecond, bytes: (await engine.size()) ?? null };
console.log(
  await serveJson(async ({ pathname }, body) =>
    pathname === '/figures' ? figures : engine.answer((await body()) as QueryTask),
  ),
);
