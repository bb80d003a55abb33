/** The texts that rules refer to, beside the contract itself; the README says where they are. */
export const texts = {
  graphql: 'GraphQL specification',
  http: 'GraphQL over HTTP specification',
  subgraph: 'Federation subgraph specification',
  conformance: 'catalogue-schema/README.md, Conformance',
} as const;
