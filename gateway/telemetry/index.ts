export { observeCatalogue } from './observe-catalogue.ts';
export { planCacheLookups, supergraphChanges } from './supergraph-metrics.ts';
export { callsRefused, callsRepeated, staleAnswers, watchCall } from './watch-call.ts';
