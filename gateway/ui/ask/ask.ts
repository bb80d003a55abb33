import type { ApolloServer, BaseContext } from '@apollo/server';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** Why a part of an answer is null. */
export interface Problem {
  /** A code of the catalogue of errors. */
  readonly code: string;
  /** The owner that did not answer, where it was an owner. */
  readonly owner: string | undefined;
}

export interface Answer<Data> {
  /** What the graph answered; null where the whole of it failed. */
  readonly data: Data | null;
  readonly problems: readonly Problem[];
}

/** Asks the public graph, as any client may. */
export type Ask = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Answer<Data>>;

/** Asks within this process: the same graph, the same rules and errors as over HTTP, without the way there. */
export function askWith(apollo: ApolloServer<BaseContext>): Ask {
  return async <Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => {
    const { body } = await apollo.executeOperation<Data, Variables>({ query: document, variables });
    if (body.kind !== 'single') throw new Error('expected one result, got an incremental one');
    const { data, errors = [] } = body.singleResult;
    const problems = errors.map(({ extensions = {} }) => ({
      code: String(extensions.code),
      owner: typeof extensions.owner === 'string' ? extensions.owner : undefined,
    }));
    return { data: data ?? null, problems };
  };
}
