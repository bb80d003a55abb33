import type { BoundingBoxRecord } from '../../../catalogue-schema/index.ts';

/** What is asked, said so that every engine can ask it in its own way. */
export interface QueryTask {
  readonly words?: string;
  /** Whether the word is written wrongly, and what was meant is to be found. */
  readonly isTypo?: boolean;
  /** Whether the word may stand for part of a longer one. */
  readonly isPart?: boolean;
  readonly box?: BoundingBoxRecord;
  readonly modified?: { readonly from: string; readonly to: string };
  readonly facets?: boolean;
  /** How many hits come before the page. */
  readonly offset?: number;
  /** Asks not for records but for what a reader who has typed this much might mean. */
  readonly prefix?: string;
}

/** Hits in a page, and suggestions in an answer. */
export const pageSize = 20;
export const suggestionCount = 10;

/** What an engine says: how many records it found, or that there is no such query in it. */
export type QueryOutcome = { readonly hits: number } | { readonly refused: string };

/** One who answers tasks. `prepare` is not measured, `ask` is. */
export interface Contender {
  readonly name: string;
  prepare(task: QueryTask): Promise<string>;
  ask(prepared: string): Promise<QueryOutcome>;
}
