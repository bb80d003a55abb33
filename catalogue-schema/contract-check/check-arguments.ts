import { type FieldDefinitionNode, type InputValueDefinitionNode, Kind, print } from 'graphql';
import type { ContractFinding } from './contract-finding.ts';
import { lineOf } from './sdl-types.ts';
import { inputFits } from './type-fits.ts';

/** Whether a value has to be given. */
export const isRequired = ({ type, defaultValue }: InputValueDefinitionNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;

/** `Int! = 500` */
export const written = ({ type, defaultValue }: InputValueDefinitionNode): string =>
  defaultValue === undefined ? print(type) : `${print(type)} = ${print(defaultValue)}`;

/** Holds the arguments of one field against the contract's. @param field the field as `Query.catalogueChanges` */
export function checkArguments(
  field: string,
  expected: FieldDefinitionNode,
  got: FieldDefinitionNode,
): readonly ContractFinding[] {
  const known = new Map((got.arguments ?? []).map((argument) => [argument.name.value, argument]));
  const wanted = new Map((expected.arguments ?? []).map((argument) => [argument.name.value, argument]));
  const findings: ContractFinding[] = [];
  for (const [name, argument] of wanted) {
    const found = known.get(name);
    const declaration = `${name}: ${written(argument)}`;
    if (found === undefined) {
      findings.push({
        code: 'CONTRACT_ARGUMENT_MISSING',
        severity: 'error',
        line: lineOf(got.name),
        message: `${field}: expected the argument ${declaration}, got none`,
        fix: `add ${declaration} to ${field}`,
      });
    } else if (!inputFits(argument.type, found.type) || (isRequired(found) && !isRequired(argument))) {
      findings.push({
        code: 'CONTRACT_ARGUMENT_DIFFERS',
        severity: 'error',
        line: lineOf(found.name),
        message: `${field}(${name}:): expected ${written(argument)}, got ${written(found)}`,
        fix: `declare it as ${declaration}`,
      });
    }
  }
  for (const [name, argument] of known) {
    if (wanted.has(name) || !isRequired(argument)) continue;
    findings.push({
      code: 'CONTRACT_ARGUMENT_DIFFERS',
      severity: 'error',
      line: lineOf(argument.name),
      message: `${field}(${name}:): expected no argument that must be given, got ${written(argument)}`,
      fix: 'make it nullable, or give it a default value',
    });
  }
  return findings;
}
