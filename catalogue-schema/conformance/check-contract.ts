import {
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from 'graphql';
import { ownerSdl } from '../sdl/index.ts';

/** One way in which an SDL does not hold the contract. */
export interface ContractProblem {
  readonly code: 'TYPE_MISSING' | 'FIELD_MISSING' | 'FIELD_TYPE' | 'VALUE_MISSING';
  /** `Dataset.title` */
  readonly coordinate: string;
  readonly message: string;
  /** Of the SDL, from 1; null where the problem is that something is not there. */
  readonly line: number | null;
}

type Part =
  | FieldDefinitionNode
  | { readonly name: { readonly value: string }; readonly loc?: FieldDefinitionNode['loc'] };

/** The fields or values of every type, extensions and all, by the type's name. */
function partsByType(definitions: readonly DefinitionNode[]): ReadonlyMap<string, ReadonlyMap<string, Part>> {
  const types = new Map<string, Map<string, Part>>();
  for (const definition of definitions) {
    if (!('name' in definition) || !definition.name || definition.kind === Kind.DIRECTIVE_DEFINITION) continue;
    const parts = types.get(definition.name.value) ?? new Map<string, Part>();
    types.set(definition.name.value, parts);
    const { fields } = definition as Partial<ObjectTypeDefinitionNode>;
    const { values } = definition as Partial<EnumTypeDefinitionNode>;
    for (const part of [...(fields ?? []), ...(values ?? [])]) parts.set(part.name.value, part);
  }
  return types;
}

const contract = partsByType(parse(ownerSdl(), { noLocation: true }).definitions);

function compare(coordinate: string, wanted: Part, found: Part | undefined): ContractProblem[] {
  if (!('type' in wanted)) {
    const message = `${coordinate}: expected this value, got none`;
    return found === undefined ? [{ code: 'VALUE_MISSING', coordinate, message, line: null }] : [];
  }
  const expected = print(wanted.type);
  if (found === undefined || !('type' in found)) {
    const message = `${coordinate}: expected the type ${expected}, got no such field`;
    return [{ code: 'FIELD_MISSING', coordinate, message, line: null }];
  }
  const got = print(found.type);
  if (got === expected) return [];
  const message = `${coordinate}: expected the type ${expected}, got ${got}`;
  return [{ code: 'FIELD_TYPE', coordinate, message, line: found.loc?.startToken.line ?? null }];
}

/**
 * Holds a subgraph's SDL against the contract and names everything that is missing or of another type.
 *
 * @throws GraphQLError where the text is not SDL
 */
export function checkContract(sdl: string): readonly ContractProblem[] {
  const stated = partsByType(parse(sdl).definitions);
  return [...contract].flatMap(([type, parts]): ContractProblem[] => {
    const found = stated.get(type);
    if (found === undefined) {
      return [{ code: 'TYPE_MISSING', coordinate: type, message: `${type}: expected this type, got none`, line: null }];
    }
    return [...parts].flatMap(([name, part]) => compare(`${type}.${name}`, part, found.get(name)));
  });
}
