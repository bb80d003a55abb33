import { isRequired, written } from './check-arguments.ts';
import type { ContractFinding } from './contract-finding.ts';
import { lineOf, type SdlType } from './sdl-types.ts';
import { inputFits } from './type-fits.ts';

/** Holds the fields of an input against the contract's: it takes all that clients may send, and wants no more. */
export function checkInputs(expected: SdlType, got: SdlType): readonly ContractFinding[] {
  const held = [...expected.inputs].flatMap(([name, field]): readonly ContractFinding[] => {
    const coordinate = `${expected.name}.${name}`;
    const declaration = `${name}: ${written(field)}`;
    const found = got.inputs.get(name);
    if (found === undefined) {
      return [
        {
          code: 'CONTRACT_FIELD_MISSING',
          severity: 'error',
          line: got.line,
          message: `${coordinate}: expected ${written(field)}, got no such field`,
          fix: `add ${declaration} to ${expected.name}`,
        },
      ];
    }
    if (inputFits(field.type, found.type) && (isRequired(field) || !isRequired(found))) return [];
    return [
      {
        code: 'CONTRACT_FIELD_DIFFERS',
        severity: 'error',
        line: lineOf(found.name),
        message: `${coordinate}: expected ${written(field)}, got ${written(found)}`,
        fix: `declare it as ${declaration}`,
      },
    ];
  });
  const further = [...got.inputs].filter(([name, field]) => !expected.inputs.has(name) && isRequired(field));
  return [
    ...held,
    ...further.map(
      ([name, field]): ContractFinding => ({
        code: 'CONTRACT_FIELD_DIFFERS',
        severity: 'error',
        line: lineOf(field.name),
        message: `${expected.name}.${name}: expected no field that must be given, got ${written(field)}`,
        fix: 'make it nullable, or give it a default value',
      }),
    ),
  ];
}
