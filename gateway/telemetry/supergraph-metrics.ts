import { Counter } from 'prom-client';

export const supergraphChanges = new Counter({
  name: 'catalogue_supergraph_changes_total',
  help: 'Supergraphs that took the place of another one while the gateway was running.',
});

export const planCacheLookups = new Counter({
  name: 'catalogue_plan_cache_lookups_total',
  help: 'Looks for the plan of an operation. outcome: hit or miss.',
  labelNames: ['outcome'],
});
