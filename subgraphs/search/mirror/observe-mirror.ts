import { observedGauge, type Sample } from '../../../catalogue-schema/telemetry/index.ts';
import { type Database, rowsOf } from '../../owner-kit/index.ts';

const lag = observedGauge(
  'catalogue_mirror_lag_seconds',
  "Time since an owner's feed was last known to be followed to its end.",
  ['owner'],
);
const records = observedGauge('catalogue_mirror_records', 'Records in the mirror.', ['owner', 'kind']);
const refused = observedGauge(
  'catalogue_mirror_refused_records',
  "Records of an owner's feed that did not hold the contract, since it was last read from its start.",
  ['owner'],
);
const failing = observedGauge('catalogue_feed_failing', "Whether the newest look at an owner's feed failed.", [
  'owner',
]);

interface Row {
  readonly owner: string;
  readonly followed_at: Date | null;
  readonly refused: number;
  readonly failing: boolean;
}

/**
 * Lets the metrics say how far the mirror is behind the owners, until the function that it answers is called.
 *
 * @param followedAt when a feed was last known to be followed to its end, by this process
 */
export function observeMirror({ knex, schema }: Database, followedAt: (owner: string) => Date | null): () => void {
  const ofOwners = async (sample: (row: Row) => number | null): Promise<readonly Sample[]> => {
    const rows = await rowsOf<Row>(
      knex.raw(
        `select id as owner, followed_at, refused, last_error is not null as failing
         from ??.owner where is_followed`,
        [schema],
      ),
    );
    return rows.flatMap((row) => {
      const value = sample(row);
      return value === null ? [] : [{ labels: { owner: row.owner }, value }];
    });
  };
  const stops = [
    lag(() =>
      ofOwners(({ owner, followed_at }) => {
        const newest = Math.max(followedAt(owner)?.getTime() ?? 0, followed_at?.getTime() ?? 0);
        return newest === 0 ? null : Math.max(0, Date.now() - newest) / 1000;
      }),
    ),
    refused(() => ofOwners((row) => row.refused)),
    failing(() => ofOwners((row) => Number(row.failing))),
    records(async () => {
      const rows = await rowsOf<{ owner: string; kind: string; count: number }>(
        knex.raw('select owner, kind, count(*)::integer as count from ??.mirror group by owner, kind', [schema]),
      );
      return rows.map(({ owner, kind, count }) => ({ labels: { owner, kind }, value: count }));
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
