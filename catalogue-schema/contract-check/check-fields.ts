import { print } from 'graphql';
import { checkArguments } from './check-arguments.ts';
import type { ContractFinding } from './contract-finding.ts';
import { lineOf, type SdlType } from './sdl-types.ts';
import { outputFits } from './type-fits.ts';

/** Holds the fields of a type against the contract's. Further fields are an extension, and not looked at. */
export function checkFields(expected: SdlType, got: SdlType): readonly ContractFinding[] {
  return [...expected.fields].flatMap(([name, field]): readonly ContractFinding[] => {
    const coordinate = `${expected.name}.${name}`;
    const type = print(field.type);
    const found = got.fields.get(name);
    if (found === undefined) {
      return [
        {
          code: 'CONTRACT_FIELD_MISSING',
          severity: 'error',
          line: got.line,
          message: `${coordinate}: expected ${type}, got no such field`,
          fix: `add ${name}: ${type} to ${expected.name}`,
        },
      ];
    }
    const problems = checkArguments(coordinate, field, found);
    if (outputFits(field.type, found.type)) return problems;
    return [
      {
        code: 'CONTRACT_FIELD_DIFFERS',
        severity: 'error',
        line: lineOf(found.name),
        message: `${coordinate}: expected ${type}, got ${print(found.type)}`,
        fix: `declare it as ${name}: ${type}`,
      },
      ...problems,
    ];
  });
}
