import {
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { referenceKey } from '../../catalogue-schema/index.ts';

/** A link of a link: the target may be another owner's, so it is asked for in a round of its own. */
export interface NestedLink {
  readonly responseKey: string;
  readonly selectionSet: SelectionSetNode;
}

const [{ selectionSet: referenceOnly }] = parse(`{ __typename ${referenceKey}: id }`, { noLocation: true })
  .definitions as [OperationDefinitionNode];

const isLink = (selection: SelectionSetNode['selections'][number]): selection is FieldNode =>
  selection.kind === Kind.FIELD && selection.selectionSet !== undefined;

const hasLinks = (set: SelectionSetNode): boolean =>
  set.selections.some((selection) =>
    selection.kind === Kind.INLINE_FRAGMENT ? hasLinks(selection.selectionSet) : isLink(selection),
  );

function cut(set: SelectionSetNode, nested: NestedLink[]): SelectionSetNode {
  const selections = set.selections.map((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return { ...selection, selectionSet: cut(selection.selectionSet, nested) } satisfies InlineFragmentNode;
    }
    if (!isLink(selection) || selection.selectionSet === undefined || !hasLinks(selection.selectionSet)) {
      return selection;
    }
    const responseKey = selection.alias?.value ?? selection.name.value;
    nested.push({ responseKey, selectionSet: selection.selectionSet });
    return { ...selection, selectionSet: referenceOnly };
  });
  return { ...set, selections };
}

/** Cuts a selection on `_entities` off behind its first level of links, and tells what was cut. */
export function cutLinks(operation: OperationDefinitionNode, selectionSet: SelectionSetNode) {
  const nested: NestedLink[] = [];
  const [entities] = operation.selectionSet.selections as readonly [FieldNode];
  const field: FieldNode = { ...entities, selectionSet: cut(selectionSet, nested) };
  const used = new Set<string>();
  visit(field, { [Kind.VARIABLE]: ({ name }) => void used.add(name.value) });
  const query = print({
    ...operation,
    variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  });
  return { query, nested };
}
