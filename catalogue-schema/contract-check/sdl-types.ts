import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';

/** What a type can be called in a message. */
export type TypeForm = 'type' | 'interface' | 'enum' | 'scalar' | 'union' | 'input';

/** A type of an SDL together with its extensions in the same SDL. */
export interface SdlType {
  readonly name: string;
  readonly form: TypeForm;
  readonly line: number | null;
  readonly fields: ReadonlyMap<string, FieldDefinitionNode>;
  /** Fields of an input. */
  readonly inputs: ReadonlyMap<string, InputValueDefinitionNode>;
  /** Values of an enum with their lines. */
  readonly values: ReadonlyMap<string, number | null>;
  readonly interfaces: ReadonlySet<string>;
  readonly directives: readonly ConstDirectiveNode[];
}

const forms: Readonly<Record<string, TypeForm>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'type',
  [Kind.OBJECT_TYPE_EXTENSION]: 'type',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.INTERFACE_TYPE_EXTENSION]: 'interface',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.ENUM_TYPE_EXTENSION]: 'enum',
  [Kind.SCALAR_TYPE_DEFINITION]: 'scalar',
  [Kind.SCALAR_TYPE_EXTENSION]: 'scalar',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.UNION_TYPE_EXTENSION]: 'union',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: 'input',
};

type TypeNode = TypeDefinitionNode | TypeExtensionNode;

/** The line of a node, from 1; null where it was parsed without locations. */
export function lineOf(node: { readonly loc?: { readonly startToken: { readonly line: number } } }): number | null {
  return node.loc?.startToken.line ?? null;
}

/** The line of a definition's name, which stands below its description. */
const lineOfName = ({ name }: { readonly name: Parameters<typeof lineOf>[0] }): number | null => lineOf(name);

function merge(before: SdlType | undefined, form: TypeForm, node: TypeNode): SdlType {
  const fields = 'fields' in node ? (node.fields ?? []) : [];
  const values = 'values' in node ? (node.values ?? []) : [];
  const interfaces = 'interfaces' in node ? (node.interfaces ?? []) : [];
  return {
    name: node.name.value,
    form: before?.form ?? form,
    line: before?.line ?? lineOfName(node),
    fields: new Map([
      ...(before?.fields ?? []),
      ...fields.flatMap((field) => (field.kind === Kind.FIELD_DEFINITION ? [[field.name.value, field] as const] : [])),
    ]),
    inputs: new Map([
      ...(before?.inputs ?? []),
      ...fields.flatMap((field) =>
        field.kind === Kind.INPUT_VALUE_DEFINITION ? [[field.name.value, field] as const] : [],
      ),
    ]),
    values: new Map([
      ...(before?.values ?? []),
      ...values.map((value) => [value.name.value, lineOfName(value)] as const),
    ]),
    interfaces: new Set([...(before?.interfaces ?? []), ...interfaces.map(({ name }) => name.value)]),
    directives: [...(before?.directives ?? []), ...(node.directives ?? [])],
  };
}

/** The types of an SDL by their names. A type that is only extended counts as defined, as in Federation. */
export function sdlTypes(document: DocumentNode): ReadonlyMap<string, SdlType> {
  const types = new Map<string, SdlType>();
  for (const definition of document.definitions) {
    const form = forms[definition.kind];
    if (form === undefined) continue;
    const node = definition as TypeNode;
    types.set(node.name.value, merge(types.get(node.name.value), form, node));
  }
  return types;
}
