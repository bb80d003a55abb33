import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type PlanNode, prettyFormatQueryPlan, QueryPlanner, type SubscriptionNode } from '@apollo/query-planner';
import { parse } from 'graphql';
import { plannerConfig } from './planner-config.ts';

export interface PlannedOperation {
  /** Requests that a gateway without routing would send. */
  readonly fetches: number;
  /** Plans that were compared to find this one. */
  readonly compared: number;
  /** Milliseconds of planning. */
  readonly time: number;
  /** The plan as text, for people. */
  readonly text: string;
}

function fetchesOf(node: PlanNode | SubscriptionNode | undefined): number {
  switch (node?.kind) {
    case 'Fetch':
      return 1;
    case 'Sequence':
    case 'Parallel':
      return node.nodes.reduce((sum, part) => sum + fetchesOf(part), 0);
    case 'Flatten':
      return fetchesOf(node.node);
    default:
      return 0;
  }
}

/** A planner over a supergraph, apart from a running gateway: for seeing and measuring plans. */
export function createPlanner(supergraphSdl: string): (query: string) => PlannedOperation {
  const supergraph = Supergraph.build(supergraphSdl);
  const cache = { get: async () => undefined, set: async () => {} } as never;
  const planner = new QueryPlanner(supergraph, { ...plannerConfig, cache });
  return (query) => {
    const operation = operationFromDocument(supergraph.schema, parse(query));
    const start = performance.now();
    const plan = planner.buildQueryPlan(operation);
    const time = performance.now() - start;
    const compared = planner.lastGeneratedPlanStatistics()?.evaluatedPlanCount ?? 0;
    return { fetches: fetchesOf(plan.node), compared, time, text: prettyFormatQueryPlan(plan) };
  };
}
