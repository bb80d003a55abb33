import {
  type ASTNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  print,
  type TypeNode,
  visit,
} from 'graphql';
import { type ErrorCode, entityTypes, isRecordType, referenceKey } from '../../catalogue-schema/index.ts';
import { contractFields, isContractValue } from './contract-types.ts';

/** Why an extension cannot be taken. */
export interface ExtensionProblem {
  readonly code: ErrorCode;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Where it is in the owner's SDL. */
  readonly node: ASTNode;
}

/**
 * Directives that the gateway refuses or cannot enforce, so that taking them would promise what nobody keeps; and
 * `@override`, with which an owner would take over what another answers for.
 */
const refusedDirectives = ['authenticated', 'requiresScopes', 'policy', 'override'];

/** Uses of directives that the gateway does not enforce. */
export function directiveProblems(definition: DefinitionNode): readonly ExtensionProblem[] {
  const problems: ExtensionProblem[] = [];
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return problems;
  visit(definition, {
    [Kind.DIRECTIVE]: (node) => {
      const used = node.name.value.replace(/^federation__/, '');
      if (!refusedDirectives.includes(used)) return;
      const none = refusedDirectives.map((directive) => `@${directive}`).join(', ');
      problems.push({
        code: 'DIRECTIVE_REFUSED',
        message: `uses @${used}, which the gateway does not take: expected none of ${none}`,
        fix: `remove @${used} and keep back what not everybody may see`,
        node,
      });
    },
  });
  return problems;
}

const isRecord = (type: TypeNode): type is NamedTypeNode =>
  type.kind === Kind.NAMED_TYPE && isRecordType(type.name.value);

/** Types of the contract that owners may add fields to: what they add stands beside what others answer. */
const extendedTypes: readonly string[] = [...entityTypes, 'Query'];

/**
 * A field that is never null would blank what stands around a record that its owner does not give, and all around what
 * an owner adds to others' records, or to the answer as a whole, where that owner does not answer.
 */
export function fieldProblems(type: string, field: FieldDefinitionNode): readonly ExtensionProblem[] {
  const problems: ExtensionProblem[] = [];
  if (field.name.value === referenceKey) {
    problems.push({
      code: 'EXTENSION_REFUSED',
      message: `defines ${type}.${referenceKey}, which is the gateway's own: expected another name`,
      fix: `give ${type}.${referenceKey} another name`,
      node: field.name,
    });
  }
  visit(field.type, {
    [Kind.NON_NULL_TYPE]: ({ type: inner }) => {
      if (!isRecord(inner)) return;
      const name = inner.name.value;
      problems.push({
        code: 'EXTENSION_REFUSED',
        message: `${type}.${field.name.value}: expected ${name}, which may be missing, got ${name}!`,
        fix: `leave out the ! after ${name}`,
        node: field.name,
      });
    },
  });
  const { type: got } = field;
  if (got.kind === Kind.NON_NULL_TYPE && extendedTypes.includes(type) && !isRecord(got.type)) {
    problems.push({
      code: 'EXTENSION_REFUSED',
      message: `${type}.${field.name.value}: expected ${print(got.type)}, as its owner may be down, got ${print(got)}`,
      fix: 'leave out the last !',
      node: field.name,
    });
  }
  return problems;
}

/** Fields that are added to values of the contract, which are not routed. */
export function contractValueProblems(
  fields: ReadonlyMap<string, readonly FieldDefinitionNode[]>,
): readonly ExtensionProblem[] {
  return [...fields].flatMap(([type, typeFields]): readonly ExtensionProblem[] => {
    const added = typeFields.filter(({ name }) => isContractValue(type) && !contractFields(type).has(name.value));
    const [first] = added;
    if (first === undefined) return [];
    const names = added.map(({ name }) => `${type}.${name.value}`).join(', ');
    return [
      {
        code: 'EXTENSION_REFUSED',
        message: `adds ${names}, but ${type} is a value of the contract: expected a type of its own`,
        fix: 'put the fields on a type of your own, or on the record',
        node: first.name,
      },
    ];
  });
}
