import type { KindedRecord } from '../../../../catalogue-schema/index.ts';
import type { QueryOutcome, QueryTask } from '../query-task.ts';

/** Another way to search the same records. */
export interface Rival {
  add(records: readonly KindedRecord[]): Promise<void>;
  /** What is to be done once, after all records are there. */
  finish(): Promise<void>;
  answer(task: QueryTask): Promise<QueryOutcome>;
  /** Bytes on disk; undefined where everything is in memory. */
  size(): Promise<number | undefined>;
  close(): Promise<void>;
}

export const rivalNames = ['plain-postgres', 'minisearch'] as const;
export type RivalName = (typeof rivalNames)[number];

/** What is searched and narrowed by, for all rivals alike. */
export interface RivalEntry {
  readonly id: string;
  readonly kind: string;
  readonly owner: string;
  readonly title: string;
  readonly keywords: string;
  readonly description: string;
  readonly themes: readonly string[];
  readonly formats: readonly string[];
  readonly licences: readonly string[];
  readonly modified: string;
  readonly west: number | null;
  readonly south: number | null;
  readonly east: number | null;
  readonly north: number | null;
}

const distinct = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== null && value !== undefined)),
];

export function rivalEntry({ kind, record }: KindedRecord): RivalEntry {
  const { id, keywords, modified } = record;
  const box = kind === 'contact' ? undefined : record.spatial?.bbox;
  const distributions = kind === 'dataset' ? record.distributions : [];
  return {
    id,
    kind,
    owner: id.slice(0, id.indexOf('/')),
    title: kind === 'contact' ? record.name : record.title,
    keywords: keywords.join('\n'),
    description: kind === 'contact' ? record.responsibilities.join('\n') : (record.description ?? ''),
    themes: kind === 'dataset' ? record.themes : [],
    formats: distinct(distributions.map(({ format }) => format)),
    licences: distinct(distributions.map(({ licence }) => licence?.code)),
    modified,
    west: box?.west ?? null,
    south: box?.south ?? null,
    east: box?.east ?? null,
    north: box?.north ?? null,
  };
}
