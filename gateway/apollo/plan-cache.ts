import type { QueryPlan } from '@apollo/query-planner';
import { InMemoryLRUCache, type KeyValueCache } from '@apollo/utils.keyvaluecache';
import { planCacheLookups } from '../telemetry/index.ts';
import type { PreparedPlan } from './prepared-plans.ts';

/** Characters of plans that are kept, at the most. */
const mostCharacters = 50_000_000;

const emptyCache = () =>
  new InMemoryLRUCache<QueryPlan>({
    maxSize: mostCharacters,
    sizeCalculation: (plan) => JSON.stringify(plan).length,
  });

/** The plans of one supergraph. With the next one, those that were prepared for it take their place at once. */
export class PlanCache implements KeyValueCache<QueryPlan> {
  #plans = emptyCache();
  #prepared: readonly PreparedPlan[] = [];

  /** Keeps plans ready for the supergraph that comes next. */
  prepare(plans: readonly PreparedPlan[]): void {
    this.#prepared = plans;
  }

  /** Called when a supergraph takes the place of another. */
  clear(): void {
    const plans = emptyCache();
    for (const { key, plan } of this.#prepared) void plans.set(key, plan);
    this.#prepared = [];
    this.#plans = plans;
  }

  async get(key: string): Promise<QueryPlan | undefined> {
    const plan = await this.#plans.get(key);
    planCacheLookups.inc({ outcome: plan === undefined ? 'miss' : 'hit' });
    return plan;
  }

  set(key: string, plan: QueryPlan): Promise<void> {
    return this.#plans.set(key, plan);
  }

  delete(key: string): Promise<boolean> {
    return this.#plans.delete(key);
  }
}
