import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  separateOperations,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { editingFields } from '../../catalogue-schema/index.ts';
import type { Call } from './call.ts';

/** A mutation that saves a record, with the names of the variables that the record is made of. */
export interface Save {
  readonly call: Call;
  readonly variables: ReadonlySet<string>;
}

const saveFields = editingFields.Mutation.filter((field) => field.startsWith('save'));

function variablesIn(value: ValueNode | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  if (value) visit(value, { [Kind.VARIABLE]: ({ name }) => void names.add(name.value) });
  return names;
}

/**
 * The mutations of a valid operation that save a record, with their arguments as they arrived: of whatever type.
 *
 * @param given the values of variables
 */
export function savesIn(
  document: DocumentNode,
  { name, variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): readonly Save[] {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  const values = { ...Object.fromEntries(defaults), ...given };
  const saves = new Map<string, Save>();
  visit(separateOperations(document)[name?.value ?? ''] ?? document, {
    [Kind.FIELD]: (node) => {
      const field = node.name.value;
      if (saveFields.includes(field)) {
        const key = node.alias?.value ?? field;
        const { arguments: written = [] } = node;
        const args = Object.fromEntries(written.map((one) => [one.name.value, valueFromASTUntyped(one.value, values)]));
        const record = written.find((one) => one.name.value === 'record');
        saves.set(key, { call: { key, field, args, nodes: [node] }, variables: variablesIn(record?.value) });
      }
      return false;
    },
  });
  return [...saves.values()];
}
