import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isRecordType } from '../../catalogue-schema/index.ts';
import { hiddenKey } from './ask-for-ids.ts';
import { askedFields, type Fragments } from './asked-fields.ts';

type Path = readonly (string | number)[];
type Answer = { [key: string]: unknown };

const keyOf = (path: Path): string => JSON.stringify(path);

function pathsOf(errors: readonly GraphQLFormattedError[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { path = [] } of errors) {
    for (let end = 1; end <= path.length; end += 1) paths.add(keyOf(path.slice(0, end)));
  }
  return paths;
}

function movedPath(path: Path, dropped: ReadonlyMap<string, readonly number[]>): (string | number)[] {
  return path.map((step, depth) => {
    const gone = dropped.get(keyOf(path.slice(0, depth)));
    return typeof step === 'number' && gone ? step - gone.filter((place) => place < step).length : step;
  });
}

/**
 * Takes references to records that the viewer may not see, or that are not there any more, out of an answer. They come
 * back from their owner as null without an error; in a list of records their place would tell that there is something.
 * A null with an error stays: its owner failed. Changes the answer in place.
 *
 * @returns the errors, with their places in the shortened lists
 */
export function dropHiddenReferences(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  data: Answer,
  errors: readonly GraphQLFormattedError[],
): readonly GraphQLFormattedError[] {
  const fragments: Fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const failed = pathsOf(errors);
  const dropped = new Map<string, readonly number[]>();

  const walk = (value: unknown, type: GraphQLCompositeType, sets: readonly SelectionSetNode[], path: Path): void => {
    if (Array.isArray(value)) {
      for (const [place, item] of value.entries()) walk(item, type, sets, [...path, place]);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const answer = value as Answer;
    delete answer[hiddenKey];
    for (const [key, field] of askedFields(schema, fragments, type, sets)) {
      const deeper = getNamedType(field.type);
      if (!(key in answer) || !isCompositeType(deeper)) continue;
      const place = [...path, key];
      const found = answer[key];
      walk(found, deeper, field.selectionSets, place);
      if (Array.isArray(found) && isRecordType(deeper.name) && isListType(getNullableType(field.type))) {
        const isHidden = (item: unknown, index: number): boolean =>
          item === null && !failed.has(keyOf([...place, index]));
        const gone = found.flatMap((item, index) => (isHidden(item, index) ? [index] : []));
        if (gone.length > 0) dropped.set(keyOf(place), gone);
        answer[key] = found.filter((item, index) => !isHidden(item, index));
      }
    }
  };

  const root = schema.getRootType(operation.operation);
  if (root) walk(data, root, [operation.selectionSet], []);
  if (dropped.size === 0) return errors;
  return errors.map((error) => (error.path ? { ...error, path: movedPath(error.path, dropped) } : error));
}
