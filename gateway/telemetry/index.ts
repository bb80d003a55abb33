export { observeCatalogue } from './observe-catalogue.ts';
export { planCacheLookups, supergraphChanges } from './supergraph-metrics.ts';
export { callsRefused, callsRepeated, watchCall } from './watch-call.ts';
