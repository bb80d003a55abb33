import type { InvertedIndex } from '../inverted-index/index.ts';
import { ScorePool } from './scores.ts';

const pools = new WeakMap<InvertedIndex, ScorePool>();

/** The pool of an index, with room for all its slots. Whoever lends from it takes back before anything else can run. */
export function poolFor(index: InvertedIndex): ScorePool {
  let pool = pools.get(index);
  if (pool === undefined || pool.length < index.length) {
    pool = new ScorePool(Math.ceil(index.length * 1.25) + 1024);
    pools.set(index, pool);
  }
  return pool;
}
