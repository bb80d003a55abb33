import {
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { isRecordType, referenceKey } from '../../catalogue-schema/index.ts';
import type { DataSource } from '../apollo/index.ts';
import { onlyAsked, type Shape, shapeOf } from './only-asked.ts';
import { answeredIdKey } from './own-record.ts';

type Representation = Readonly<Record<string, unknown>>;

const mostOperations = 1000;

const answeredId: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: answeredIdKey },
  name: { kind: Kind.NAME, value: 'id' },
};

/** An operation as it is sent, and the shape of the answer that the planner expects to the one it wrote. */
interface SentOperation {
  readonly query: string;
  readonly shape: Shape;
}

/** The reference key becomes the id under the key's name; every record of `_entities` says which one it is. */
function inTermsOfIds(query: string): SentOperation {
  const planned = parse(query, { noLocation: true });
  let depth = 0;
  const document = visit(planned, {
    [Kind.FIELD]: (node): FieldNode | undefined => {
      if (node.name.value !== referenceKey) return undefined;
      return { ...node, alias: node.alias ?? node.name, name: { kind: Kind.NAME, value: 'id' } };
    },
    [Kind.INLINE_FRAGMENT]: {
      enter: () => {
        depth += 1;
      },
      leave: (node): InlineFragmentNode | undefined => {
        depth -= 1;
        if (depth > 0 || !isRecordType(node.typeCondition?.name.value ?? '')) return undefined;
        const selections = [...node.selectionSet.selections, answeredId];
        return { ...node, selectionSet: { ...node.selectionSet, selections } };
      },
    },
  });
  const [operation] = planned.definitions as readonly [OperationDefinitionNode];
  return { query: print(document), shape: shapeOf(operation.selectionSet) };
}

/**
 * A data source of an owner, whose server knows records by `id` alone. The planner refers to records by the reference key
 * (catalogue-schema/sdl/derive-sdl.ts); here it is turned back into the id. What the owner was not asked is left out.
 */
export function withIds(source: DataSource): DataSource {
  const known = new Map<string, SentOperation>();
  const operationFor = (query: string): SentOperation => {
    const operation = known.get(query) ?? inTermsOfIds(query);
    if (known.size >= mostOperations) known.clear();
    known.set(query, operation);
    return operation;
  };
  return {
    fetch: async (request, context) => {
      const { query, shape } = operationFor(request.query);
      const { representations, ...others } = request.variables as { representations?: readonly Representation[] };
      const byId = representations?.map(({ [referenceKey]: reference, ...rest }) =>
        reference === undefined ? rest : { ...rest, id: reference },
      );
      const variables = byId === undefined ? others : { ...others, representations: byId };
      const { data, errors } = await source.fetch({ ...request, query, variables }, context);
      return { data: onlyAsked(data, shape) as typeof data, errors };
    },
  };
}
