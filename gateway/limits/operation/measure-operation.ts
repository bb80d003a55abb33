import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsIn } from './fragments-in.ts';

/** How large an operation is as it is written, with every fragment in the place where it is used. */
export interface OperationSize {
  readonly depth: number;
  readonly rootFields: number;
  readonly aliases: number;
  readonly fields: number;
  readonly directives: number;
}

const empty: OperationSize = { depth: 0, rootFields: 0, aliases: 0, fields: 0, directives: 0 };

/** A field with what is below it. How deep the schema goes is graphql-js's own to limit. */
function sizeOfField(name: string, isAliased: boolean, inner: OperationSize): OperationSize {
  return {
    depth: name.startsWith('__') ? 1 : inner.depth + 1,
    rootFields: 1,
    aliases: inner.aliases + (isAliased ? 1 : 0),
    fields: inner.fields + 1,
    directives: inner.directives,
  };
}

/** Measures an operation of a valid document. Every fragment is walked through once, however often it is used. */
export function measureOperation(document: DocumentNode, operation: OperationDefinitionNode): OperationSize {
  const fragments = fragmentsIn(document);
  const known = new Map<SelectionSetNode, OperationSize>();
  const measureSelection = (selection: SelectionNode): OperationSize => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measureSet(fragments.get(selection.name.value)?.selectionSet);
    const inner = measureSet(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner;
    return sizeOfField(selection.name.value, selection.alias !== undefined, inner);
  };
  const measureSet = (set: SelectionSetNode | undefined): OperationSize => {
    const before = set === undefined ? empty : known.get(set);
    if (set === undefined || before !== undefined) return before ?? empty;
    const size = { ...empty };
    for (const selection of set.selections) {
      const { depth, rootFields, aliases, fields, directives } = measureSelection(selection);
      size.depth = Math.max(size.depth, depth);
      size.rootFields += rootFields;
      size.aliases += aliases;
      size.fields += fields;
      size.directives += directives + (selection.directives?.length ?? 0);
    }
    known.set(set, size);
    return size;
  };
  const size = measureSet(operation.selectionSet);
  return { ...size, directives: size.directives + (operation.directives?.length ?? 0) };
}
