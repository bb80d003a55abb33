import { type DefinitionNode, type FieldDefinitionNode, Kind, visit } from 'graphql';
import { catalogueError, isRecordType, referenceKey } from '../../catalogue-schema/index.ts';
import { contractFields, isContractValue } from './contract-types.ts';

/** Directives that the gateway refuses or cannot enforce, so that taking them would promise what nobody keeps. */
const refusedDirectives = ['authenticated', 'requiresScopes', 'policy'];

function refuse(owner: string, message: string): never {
  throw catalogueError('EXTENSION_REFUSED', `${owner}: ${message}`, { owner });
}

/** @throws EXTENSION_REFUSED where a directive is used that the gateway does not enforce */
export function checkDirectives(owner: string, definition: DefinitionNode): void {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return;
  visit(definition, {
    [Kind.DIRECTIVE]: ({ name }) => {
      const used = name.value.replace(/^federation__/, '');
      if (!refusedDirectives.includes(used)) return;
      const none = refusedDirectives.map((directive) => `@${directive}`).join(', ');
      refuse(owner, `uses @${used}, which the gateway does not enforce: expected none of ${none}`);
    },
  });
}

/**
 * A field of a record type that is never null would blank what stands around a record that its owner does not give.
 *
 * @throws EXTENSION_REFUSED
 */
export function checkNullable(owner: string, type: string, field: FieldDefinitionNode): void {
  if (field.name.value === referenceKey) {
    refuse(owner, `defines ${type}.${referenceKey}, which is the gateway's own: expected another name`);
  }
  visit(field.type, {
    [Kind.NON_NULL_TYPE]: ({ type: inner }) => {
      if (inner.kind !== Kind.NAMED_TYPE || !isRecordType(inner.name.value)) return;
      const name = inner.name.value;
      refuse(owner, `${type}.${field.name.value}: expected ${name}, which may be missing, got ${name}!`);
    },
  });
}

/** @throws EXTENSION_REFUSED where fields are added to a value of the contract, which is not routed */
export function checkContractValues(owner: string, fields: ReadonlyMap<string, readonly FieldDefinitionNode[]>): void {
  for (const [type, typeFields] of fields) {
    const added = typeFields.filter(({ name }) => isContractValue(type) && !contractFields(type).has(name.value));
    if (added.length === 0) continue;
    const names = added.map(({ name }) => `${type}.${name.value}`).join(', ');
    refuse(owner, `adds ${names}, but ${type} is a value of the contract: expected a type of its own`);
  }
}
