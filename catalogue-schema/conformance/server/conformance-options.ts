import type { PlayedGateway } from '../gateway/index.ts';

/** How a server is examined. What is left out has the catalogue's own value. */
export interface ConformanceOptions {
  /** With what the kit signs tokens in the gateway's place; without it everything is asked without a token. */
  readonly gateway?: PlayedGateway;
  /** Milliseconds in which `_entities` must be answered. */
  readonly entitiesTimeout?: number;
  /** Milliseconds in which a page of the feed must be answered. */
  readonly feedTimeout?: number;
  /** Milliseconds after which an answer is not waited for any longer, whatever was asked. */
  readonly timeout?: number;
  /** Bytes of an answer, at the most. */
  readonly mostBytes?: number;
  /** Changes of the feed that are read and checked, at the most. */
  readonly mostRecords?: number;
  /** Milliseconds for the whole examination. Nothing is asked after it. */
  readonly longestRun?: number;
}

/** The limits of an examination, all of them stated. */
export type Limits = Required<Omit<ConformanceOptions, 'gateway'>>;

export const defaultLimits: Limits = {
  entitiesTimeout: 2000,
  feedTimeout: 10_000,
  timeout: 30_000,
  mostBytes: 32 * 1024 * 1024,
  mostRecords: 10_000,
  longestRun: 10 * 60_000,
};
