import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type DefinitionNode,
  type InputObjectTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { contractDocument } from '../contract.ts';
import { entryKinds, typeOfKind } from '../entry-id.ts';
import { recordSdl, recordTypeName } from '../record/record-sdl.ts';
import { federationLink, pruneTypes, recordReferences } from '../sdl/index.ts';

const { definitions: written } = parse(readFileSync(path.join(import.meta.dirname, 'editing.graphql'), 'utf8'), {
  noLocation: true,
});

type WithFields = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const fieldsOf = (type: string): readonly string[] =>
  written
    .filter((definition): definition is WithFields => 'fields' in definition && definition.name.value === type)
    .flatMap(({ fields = [] }) => fields.map(({ name }) => name.value));

/** The fields with which an owner offers editing, by the type that has them. */
export const editingFields = { Query: fieldsOf('Query'), Mutation: fieldsOf('Mutation'), Owner: fieldsOf('Owner') };

/** Fields of a record that an argument beside it states, or that follow from its being saved. */
const notSaved: readonly string[] = ['id', 'modified'];

const recordNames = entryKinds.map((kind) => recordTypeName(typeOfKind(kind)));
const inputName = (name: string): string => name.replace(/Record$/, 'Input');

/** The forms of records and of the values in them as input types, under the names that clients see. */
function recordInputs(): readonly DefinitionNode[] {
  const { definitions } = visit(parse(recordSdl(), { noLocation: true }), {
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: (node): InputObjectTypeDefinitionNode => {
      const isRecord = recordNames.includes(node.name.value);
      const fields = (node.fields ?? []).filter(({ name }) => !(isRecord && notSaved.includes(name.value)));
      return { ...node, name: { ...node.name, value: inputName(node.name.value) }, fields };
    },
    [Kind.NAMED_TYPE]: (node) => ({ ...node, name: { ...node.name, value: inputName(node.name.value) } }),
  });
  const inputs = definitions.filter(({ kind }) => kind === Kind.INPUT_OBJECT_TYPE_DEFINITION);
  return pruneTypes(inputs, recordNames.map(inputName));
}

/** What an owner's subgraph serves beside `ownerSdl()` where its records are edited through the catalogue. */
export function ownerEditingSdl(): string {
  const added = [...written, ...recordInputs()].map(print);
  return added.map((definition) => definition.replace(/^type Query \{/, 'extend type Query {')).join('\n\n');
}

/** The routed subgraph `editing`, behind which stand the owners that offer it. */
export function editingSdl(): string {
  const own = written.filter(({ kind }) => kind !== Kind.OBJECT_TYPE_EXTENSION);
  const carried = contractDocument.definitions.filter(
    ({ kind }) => kind === Kind.ENUM_TYPE_DEFINITION || kind === Kind.SCALAR_TYPE_DEFINITION,
  );
  const kept = pruneTypes([...carried, ...own, ...recordInputs()], ['Query', 'Mutation']);
  return [federationLink, ...kept.map(print), recordReferences].join('\n\n');
}
