import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptions } from '@apollo/server';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { GatewayContext } from './gateway-context.ts';
import type { OperationLog } from './operation-log.ts';
import { PlanCache } from './plan-cache.ts';
import { plannerConfig } from './planner-config.ts';
import type { PreparedPlan } from './prepared-plans.ts';

/** One operation for a subgraph, as the planner wrote it. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
}

export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface SubgraphResponse {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly SubgraphError[] | undefined;
}

/** Where the answers of one subgraph of the supergraph come from. Never throws: what fails is in `errors`. */
export interface DataSource {
  /** @param context who asks, and what the client's operation is known by */
  fetch(request: SubgraphRequest, context: GatewayContext): Promise<SubgraphResponse>;
}

/** Fetches for an operation, which its context stands for, as long as there is time for it. */
export type Within = (operation: object, fetch: () => Promise<SubgraphResponse>) => Promise<SubgraphResponse>;

export interface FederationGateway {
  readonly gateway: NonNullable<ApolloServerOptions<GatewayContext>['gateway']>;
  /** The graph that clients see now. It is there once the gateway has been started. */
  schema(): GraphQLSchema;
  /** Takes up a new supergraph, with plans that were prepared for it; operations in flight finish on the old one. */
  update(supergraphSdl: string, plans: readonly PreparedPlan[]): void;
}

/**
 * The query planner and executor over a supergraph.
 *
 * @param log takes what clients ask
 * @param sourceOf the data source for a subgraph's name; it is kept for as long as the gateway lives
 * @param within the time that an operation has
 */
export function createFederationGateway(
  supergraphSdl: string,
  sourceOf: (subgraph: string) => DataSource,
  log: OperationLog,
  within: Within = (_operation, fetch) => fetch(),
): FederationGateway {
  // The constructor builds an exporter of metrics to the vendor's host unless this is set.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  let update: (supergraphSdl: string) => void = () => {};
  let schema: GraphQLSchema | undefined;
  const plans = new PlanCache();
  const gateway = new ApolloGateway({
    supergraphSdl: async (manager) => {
      update = manager.update;
      return { supergraphSdl };
    },
    __exposeQueryPlanExperimental: false,
    queryPlannerConfig: { ...plannerConfig, cache: plans },
    experimental_didResolveQueryPlan: ({ requestContext }) => {
      const { request, queryHash, source, document } = requestContext;
      log.add({ queryHash, source, document, operationName: request.operationName });
    },
    buildService: ({ name }) => {
      const source = sourceOf(name);
      return {
        process: async ({ request, context }) => {
          const { query = '', variables = {}, operationName } = request;
          const operation = context as GatewayContext;
          const { data, errors } = await within(operation, () =>
            source.fetch({ query, variables, operationName }, operation),
          );
          return {
            data: data ?? null,
            ...(errors === undefined ? {} : { errors: errors as unknown as GraphQLError[] }),
          } as never;
        },
      };
    },
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  return {
    gateway,
    schema: () => {
      if (schema === undefined) throw new Error('expected a gateway that has been started, got one that has not');
      return schema;
    },
    update: (sdl, prepared) => {
      plans.prepare(prepared);
      update(sdl);
    },
  };
}
