import { setTimeout as pause } from 'node:timers/promises';
import type { EntryRecord } from '../../catalogue-schema/index.ts';
import type { SeededRandom } from '../bench/search/corpus/index.ts';
import { breakingOff, dripping, errors, foreignIds, hanging, rubbish, unreadable } from './broken-answers.ts';
import type { Fault } from './fault-proxy.ts';
import type { FaultyCatalogue, FaultyOwner, Server } from './faulty-catalogue.ts';
import type { PostgresCluster } from './postgres-cluster.ts';
import type { Writer } from './write-changes.ts';

/** Where a fault happens. */
export interface Scene {
  readonly catalogue: FaultyCatalogue;
  /** The PostgreSQL server of all, if there is one. */
  readonly cluster: PostgresCluster | undefined;
  readonly owner: FaultyOwner;
  readonly writer: Writer;
  readonly random: SeededRandom;
}

/** Something that goes wrong for a while. */
export interface NamedFault {
  readonly name: string;
  /** Whether it can happen here. */
  isPossible?(scene: Pick<Scene, 'catalogue' | 'cluster'>): boolean;
  /** Who may fail by it, where that is not the owner alone: owners' ids, or `search`. */
  affected?(scene: Pick<Scene, 'catalogue' | 'owner'>): readonly string[];
  /** Lets it happen. It is over when this settles. */
  happen(scene: Scene): Promise<void>;
}

const shortest = 200;
const longest = 1500;
const someTime = ({ below }: SeededRandom): Promise<void> => pause(shortest + below(longest - shortest));

const all = ({ catalogue }: Pick<Scene, 'catalogue'>): readonly string[] => [
  ...catalogue.owners.map(({ id }) => id),
  'search',
];

/** One answer in place of the owner's after another. */
const answering = (name: string, faultsOf: (scene: Scene) => readonly Fault[]): NamedFault => ({
  name,
  happen: async (scene) => {
    const { owner, random } = scene;
    const faults = faultsOf(scene);
    owner.proxy.behave((passing) => random.pick(faults)(passing));
    await someTime(random);
    owner.proxy.behave();
  },
});

/** Changes of an owner that take several pages of its feed. */
const manyChanges = 1000;

/** Has the owner tell so much that reading it takes a while, and does something when it is being read. */
async function whileFeedIsRead({ owner, writer, random }: Scene, longestWait: number, act: () => Promise<void>) {
  const many = writer.manyRecords(manyChanges, random);
  const isRead = new Promise<void>((resolve) => {
    let left = 1 + random.below(3);
    owner.proxy.onRequest = (asked) => {
      if (asked.includes('catalogueChanges') && --left === 0) resolve();
    };
  });
  await writer.save(many);
  await Promise.race([isRead, pause(5000)]);
  owner.proxy.onRequest = () => {};
  await pause(random.below(longestWait));
  await act();
  await writer.delete(many.map(({ id }) => id));
}

async function killAndStart(server: Server, random: SeededRandom): Promise<void> {
  await server.kill();
  await pause(random.below(longest));
  await server.start();
}

const minute = 60_000;

/** Milliseconds after which search goes on in a feed without a record that is unreadable. */
const beyondPatience = 25_000;
const shareOfLong = 0.3;

/** What can happen, in the order in which consecutive seeds take it. */
export const faults: readonly NamedFault[] = [
  answering('hanging', () => [hanging]),
  {
    name: 'refusing connections',
    happen: async ({ owner: { proxy }, random }) => {
      await proxy.refuse();
      await someTime(random);
      await proxy.accept();
    },
  },
  answering('dripping', () => [dripping]),
  answering('breaking off', () => [breakingOff]),
  answering('rubbish', () => rubbish),
  answering('errors', () => errors),
  answering('foreign ids', ({ catalogue, owner, random }) =>
    foreignIds(owner.id, random.pick(catalogue.owners.filter(({ id }) => id !== owner.id)).id),
  ),
  {
    name: 'a record of its feed unreadable',
    happen: async ({ owner, writer, random }) => {
      const [record] = writer.manyRecords(1, random) as [EntryRecord];
      owner.proxy.behave(unreadable(record.id));
      await writer.save([record]);
      if (random.chance(shareOfLong)) await pause(beyondPatience);
      else await someTime(random);
      owner.proxy.behave();
    },
  },
  {
    name: 'killed in the middle of writes',
    happen: async ({ owner, writer, random }) => {
      const writing = writer.save(writer.manyRecords(manyChanges / 4, random));
      await pause(random.below(250));
      await killAndStart(owner, random);
      await writing;
      await writer.delete(writer.manyRecords(manyChanges / 4, random).map(({ id }) => id));
    },
  },
  {
    name: 'killed in the middle of its feed',
    happen: (scene) => whileFeedIsRead(scene, 40, () => killAndStart(scene.owner, scene.random)),
  },
  {
    name: 'search killed in the middle of a batch',
    affected: () => ['search'],
    happen: (scene) => whileFeedIsRead(scene, 200, () => killAndStart(scene.catalogue.search, scene.random)),
  },
  {
    name: 'clocks jump',
    affected: all,
    happen: async ({ catalogue: { gateway, search, owners }, owner, random }) => {
      const servers = random.pick<readonly Server[]>([
        [owner],
        [owner],
        [gateway],
        [search],
        [gateway, search, ...owners],
      ]);
      const by = random.pick([-1, 1]) * (2 + random.below(240)) * minute;
      for (const server of servers) await server.shiftClock(by);
      await someTime(random);
      for (const server of servers) await server.shiftClock(0);
    },
  },
  {
    name: 'disk full',
    isPossible: ({ catalogue }) => catalogue.owners.every(({ disk }) => disk !== undefined),
    happen: async ({ owner, writer, random }) => {
      await owner.disk?.fill();
      await someTime(random);
      await owner.disk?.clear();
      if ((await writer.writeSome(random)) !== undefined) {
        await owner.kill();
        await owner.start();
      }
    },
  },
  {
    name: 'PostgreSQL restarted',
    isPossible: ({ cluster }) => cluster !== undefined,
    affected: all,
    happen: async ({ cluster, random }) => {
      await cluster?.crash();
      await pause(random.below(longest));
      await cluster?.start();
    },
  },
];

/** Those that can happen beside another. */
export const besides: readonly NamedFault[] = faults.slice(0, 7);
