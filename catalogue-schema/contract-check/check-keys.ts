import { type ConstDirectiveNode, Kind, parse, print, stripIgnoredCharacters } from 'graphql';
import type { ContractFinding } from './contract-finding.ts';
import type { SdlType } from './sdl-types.ts';

const isKey = ({ name }: ConstDirectiveNode): boolean => ['key', 'federation__key'].includes(name.value);

/** The text of a key's `fields`, or null where it is none or cannot be reached by. */
function fieldsOfKey({ arguments: given = [] }: ConstDirectiveNode): string | null {
  const argumentOf = (argument: string) => given.find(({ name }) => name.value === argument)?.value;
  const [fields, resolvable] = [argumentOf('fields'), argumentOf('resolvable')];
  if (fields?.kind !== Kind.STRING) return null;
  return resolvable?.kind === Kind.BOOLEAN && !resolvable.value ? null : fields.value;
}

function isById(key: ConstDirectiveNode): boolean {
  const fields = fieldsOfKey(key);
  if (fields === null) return false;
  try {
    return stripIgnoredCharacters(print(parse(`{ ${fields} }`))) === '{id}';
  } catch {
    return false;
  }
}

/** Records are asked for by their ids: a type that has a key in the contract has it in every owner's SDL. */
export function checkKeys(expected: SdlType, got: SdlType): readonly ContractFinding[] {
  const keys = got.directives.filter(isKey);
  if (!expected.directives.some(isKey) || keys.some(isById)) return [];
  const found = keys.map(print).join(' ') || 'none';
  return [
    {
      code: 'CONTRACT_KEY_MISSING',
      severity: 'error',
      line: got.line,
      message: `${expected.name}: expected @key(fields: "id"), got ${found}`,
      fix: `add @key(fields: "id") to ${expected.name} and answer it in _entities`,
    },
  ];
}
