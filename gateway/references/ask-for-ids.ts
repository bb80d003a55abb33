import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isRecordType } from '../../catalogue-schema/index.ts';

/** The response key under which `askForIds` asks, and which is taken out of the answer. */
export const hiddenKey = '_catalogueId';

const mayBeRecord = (type: string): boolean => isRecordType(type) || type === 'Entry';
const hiddenId: SelectionNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: hiddenKey },
  name: { kind: Kind.NAME, value: 'id' },
};

const asksForId = (selections: readonly SelectionNode[]): boolean =>
  selections.some((node) => node.kind === Kind.FIELD && node.name.value === 'id' && !node.directives?.length);

/**
 * Asks for the id of every record. What comes from others alone (`__typename`, extensions, links, relations, or nothing
 * where all is skipped) can be answered without the record's owner, and a list of such answers would count records that
 * the viewer may not see.
 */
export function askForIds(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.SELECTION_SET]: (node) => {
        if (!mayBeRecord(types.getParentType()?.name ?? '') || asksForId(node.selections)) return undefined;
        return { ...node, selections: [...node.selections, hiddenId] };
      },
    }),
  );
}
