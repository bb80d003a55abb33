export interface GraphQLAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared whole or picked apart by the test that knows the query
  readonly data?: any;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
  readonly extensions?: unknown;
}

/** Asks a GraphQL server over HTTP, a subgraph's with a token. */
export async function ask(url: string, query: string, variables: object = {}, token?: string): Promise<GraphQLAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphQLAnswer;
}
