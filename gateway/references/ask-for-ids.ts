import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { entryKinds, typeOfKind } from '../../catalogue-schema/index.ts';

/** The response key under which `askForIds` asks. Clients cannot use it: names with two underscores are GraphQL's own. */
export const hiddenKey = '__id';

const recordTypes = new Set<string>([...entryKinds.map(typeOfKind), 'Entry']);
const hiddenId: SelectionNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: hiddenKey },
  name: { kind: Kind.NAME, value: 'id' },
};

const asksForNothing = (selections: readonly SelectionNode[]): boolean =>
  selections.every((selection) => selection.kind !== Kind.FIELD || selection.name.value === '__typename') &&
  selections.some((selection) => selection.kind === Kind.FIELD);

/**
 * Adds the id to selections that ask nothing of a record but `__typename`. That can be answered without its owner, so a
 * list of them would count records that the viewer may not see.
 */
export function askForIds(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.SELECTION_SET]: (node) => {
        if (!recordTypes.has(types.getParentType()?.name ?? '') || !asksForNothing(node.selections)) return undefined;
        return { ...node, selections: [...node.selections, hiddenId] };
      },
    }),
  );
}
