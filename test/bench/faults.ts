import { setTimeout as pause } from 'node:timers/promises';
import { dripping, hanging } from '../faults/broken-answers.ts';
import { type FaultyCatalogue, type FaultyOwner, startFaultyCatalogue } from '../faults/faulty-catalogue.ts';
import { askGateway, recordsQuery } from '../faults/read-answers.ts';
import { fixedContacts, someRecord } from '../faults/test-records.ts';
import { seededRandom } from './search/corpus/index.ts';
import { percentile } from './search/percentile.ts';

/**
 * `npm run bench:faults`: what one owner of five that fails costs. Queries about the four others are asked in short turns,
 * with all well and with the fifth failing, one turn after the other; ratios of the two, from one run, are what to
 * compare. In all turns some queries want the fifth owner's records too: how long their answers take is held against the
 * time that an owner has. Every server is a process of its own.
 */
const rounds = 8;
const millisecondsPerTurn = 3000;
const connections = 10;
/**
 * Besides, those that want a record of all five from time to time: no more often than the failing owner lets them, so that
 * the load is the same in all turns.
 */
const connectionsWithAll = 4;
const millisecondsBetween = 2500;
/** `SUBGRAPH_TIMEOUT` where nothing is said, in milliseconds. */
const timeout = 2000;
const targetRatio = 1.3;
const recordsOfEach = 50;

interface Turn {
  readonly others: number[];
  readonly withAll: number[];
}

const ids = (owner: string): readonly string[] =>
  Array.from({ length: recordsOfEach }, (_, place) => `${owner}/dataset/d-${place}`);

async function takeTurn(
  { gateway, owners }: FaultyCatalogue,
  failing: FaultyOwner,
  { others, withAll }: Turn,
): Promise<void> {
  const end = performance.now() + millisecondsPerTurn;
  const well = owners.filter(({ id }) => id !== failing.id);
  const ask = async (connection: number): Promise<void> => {
    const isOfAll = connection < connectionsWithAll;
    const random = seededRandom(connection, end);
    while (performance.now() < end) {
      const wanted = (isOfAll ? owners : well).map(({ id }) => random.pick(ids(id)));
      const { errors = [], data, from, until } = await askGateway(gateway.url, recordsQuery(wanted));
      const isMissing = (id: string, place: number): boolean =>
        !id.startsWith(failing.id) && data[`a${place}`] === null;
      const foreign = errors.filter(({ extensions }) => extensions?.owner !== failing.id);
      if (foreign.length > 0 || wanted.some(isMissing))
        throw new Error(`another owner failed: ${JSON.stringify(errors)}`);
      (isOfAll ? withAll : others).push(until - from);
      if (isOfAll) await pause(Math.max(0, from + millisecondsBetween - until));
    }
  };
  await Promise.all(Array.from({ length: connections + connectionsWithAll }, (_, connection) => ask(connection)));
}

const faults: Readonly<Record<string, { begin(owner: FaultyOwner): unknown; end(owner: FaultyOwner): unknown }>> = {
  hanging: { begin: ({ proxy }) => proxy.behave(hanging), end: ({ proxy }) => proxy.behave() },
  refusing: { begin: ({ proxy }) => proxy.refuse(), end: ({ proxy }) => proxy.accept() },
  dripping: { begin: ({ proxy }) => proxy.behave(dripping), end: ({ proxy }) => proxy.behave() },
};

/** Waits until the owner is asked again and answers. */
async function untilWell({ gateway }: FaultyCatalogue, { id }: FaultyOwner): Promise<void> {
  while ((await askGateway(gateway.url, recordsQuery(ids(id).slice(0, 1)))).errors !== undefined) {
    await pause(100);
  }
}

const figure = (value: number): string => value.toFixed(1).padStart(9);

const catalogue = await startFaultyCatalogue();
try {
  const names = catalogue.owners.map(({ id }) => id);
  for (const { id, operations } of catalogue.owners) {
    const random = seededRandom(1);
    const records = ids(id).map((one, version) => ({
      ...someRecord(one, version, [id], random),
      visibility: 'PUBLIC' as const,
    }));
    await operations.save([...fixedContacts(id, id), ...records], 'bench');
  }
  const failing = catalogue.owners[2] as FaultyOwner;
  await takeTurn(catalogue, failing, { others: [], withAll: [] });
  console.log(
    `${connections} connections, ${rounds} turns of ${millisecondsPerTurn / 1000} s each way; "${failing.id}" of ${names.length} fails`,
  );
  console.log('milliseconds   queries about the four others                           about all five, while failing');
  console.log('           well: p50      p99   failing: p50      p99  ratio p99  rate      p50       p99       max');
  for (const [name, { begin, end }] of Object.entries(faults)) {
    const [well, bad]: [Turn, Turn] = [
      { others: [], withAll: [] },
      { others: [], withAll: [] },
    ];
    for (let round = 0; round < rounds; round += 1) {
      await takeTurn(catalogue, failing, well);
      await begin(failing);
      await takeTurn(catalogue, failing, bad);
      await end(failing);
      await untilWell(catalogue, failing);
    }
    const ratio = percentile(bad.others, 0.99) / percentile(well.others, 0.99);
    const rate = bad.others.length / well.others.length;
    const before = [0.5, 0.99].map((share) => figure(percentile(well.others, share))).join('');
    const after = [0.5, 0.99].map((share) => figure(percentile(bad.others, share))).join('');
    const whole = [0.5, 0.99, 1].map((share) => figure(percentile(bad.withAll, share))).join(' ');
    console.log(
      `${name.padEnd(10)}${before}      ${after}  ${ratio.toFixed(2).padStart(9)}  ${rate.toFixed(2).padStart(4)}${whole}`,
    );
  }
  console.log(`targets: ratio of the p99s at most ${targetRatio}, answers about all five within ${timeout} ms`);
} finally {
  await catalogue.stop();
}
