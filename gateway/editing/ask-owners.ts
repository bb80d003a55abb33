import type { FieldNode, OperationDefinitionNode } from 'graphql';
import type { Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { SubgraphError } from '../apollo/index.ts';
import { ownerFailure, ownersError, type Participant } from '../routing/index.ts';
import { ownerOperation } from './owner-operation.ts';

/** What an owner says to one field. */
export interface OwnersAnswer {
  readonly value: unknown;
  /** Their paths begin with the field's response key. */
  readonly errors: readonly SubgraphError[];
}

type Ask = (owner: Participant, key: string, nodes: readonly FieldNode[]) => Promise<OwnersAnswer>;

interface Request {
  readonly nodes: FieldNode[];
  readonly answers: Promise<(key: string) => OwnersAnswer>;
}

const keyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

/**
 * Asks owners for the fields of one operation. What is asked of an owner in the same tick, as all fields of a query are,
 * is one request.
 */
export function askOwners(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  viewer: Viewer,
): Ask {
  const beginning = new Map<Participant, Request>();

  const send = async (owner: Participant, nodes: readonly FieldNode[]) => {
    const keys = nodes.map(keyOf);
    try {
      const { data, errors = [] } = await owner.ask(ownerOperation({ operation, variables, nodes }), viewer);
      return (key: string): OwnersAnswer => ({
        value: data?.[key] ?? null,
        errors: errors.flatMap((error) => {
          const [field] = error.path ?? [];
          const isPlaced = keys.some((asked) => asked === field);
          if (isPlaced && field !== key) return [];
          return [{ ...ownersError(owner, error), path: isPlaced ? (error.path ?? []) : [key] }];
        }),
      });
    } catch (failure) {
      return (key: string): OwnersAnswer => ({
        value: null,
        errors: [{ ...ownerFailure(owner, failure), path: [key] }],
      });
    }
  };

  const begin = (owner: Participant): Request => {
    const nodes: FieldNode[] = [];
    const answers = Promise.resolve().then(() => {
      beginning.delete(owner);
      return send(owner, nodes);
    });
    return { nodes, answers };
  };

  return async (owner, key, nodes) => {
    const request = beginning.get(owner) ?? begin(owner);
    beginning.set(owner, request);
    request.nodes.push(...nodes);
    return (await request.answers)(key);
  };
}
