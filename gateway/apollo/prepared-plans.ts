import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, parse } from 'graphql';
import { plannerConfig } from './planner-config.ts';

/** An operation that clients ask often, as it is planned. */
export interface FrequentOperation {
  /** Under which the gateway looks for its plan. */
  readonly key: string;
  readonly document: string;
  readonly operationName?: string | undefined;
}

export interface PreparedPlan {
  readonly key: string;
  readonly plan: QueryPlan;
}

/** Plans operations over a supergraph that is not in force yet. Those that it does not know any more are left out. */
export function preparePlans(supergraphSdl: string, operations: readonly FrequentOperation[]): readonly PreparedPlan[] {
  if (operations.length === 0) return [];
  const supergraph = Supergraph.build(supergraphSdl);
  const schema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, plannerConfig);
  return operations.flatMap(({ key, document, operationName }) => {
    try {
      const parsed: DocumentNode = parse(document, { noLocation: true });
      const operation = operationFromDocument(schema, parsed, operationName ? { operationName } : {});
      return [{ key, plan: planner.buildQueryPlan(operation) }];
    } catch {
      return [];
    }
  });
}
