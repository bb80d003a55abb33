export interface GraphQLAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared whole or picked apart by the test that knows the query
  readonly data?: any;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
  readonly extensions?: unknown;
}

/** Asks a GraphQL server over HTTP. */
export async function ask(url: string, query: string, variables: object = {}): Promise<GraphQLAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphQLAnswer;
}
