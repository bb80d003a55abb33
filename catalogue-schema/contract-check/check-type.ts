import { checkFields } from './check-fields.ts';
import { checkInputs } from './check-inputs.ts';
import { checkKeys } from './check-keys.ts';
import { checkValues } from './check-values.ts';
import type { ContractFinding } from './contract-finding.ts';
import type { SdlType } from './sdl-types.ts';

/** Holds one type against the contract's of the same name. */
export function checkType(expected: SdlType, got: SdlType | undefined): readonly ContractFinding[] {
  const { name, form } = expected;
  if (got === undefined) {
    return [
      {
        code: 'CONTRACT_TYPE_MISSING',
        severity: 'error',
        line: null,
        message: `${name}: expected ${form} ${name}, got none`,
        fix: `take ${form} ${name} over from the contract`,
      },
    ];
  }
  if (got.form !== form) {
    return [
      {
        code: 'CONTRACT_TYPE_DIFFERS',
        severity: 'error',
        line: got.line,
        message: `${name}: expected ${form} ${name}, got ${got.form} ${name}`,
        fix: `take ${form} ${name} over from the contract, and give your own ${got.form} another name`,
      },
    ];
  }
  const missing = [...expected.interfaces].filter((each) => !got.interfaces.has(each));
  return [
    ...missing.map(
      (each): ContractFinding => ({
        code: 'CONTRACT_INTERFACE_MISSING',
        severity: 'error',
        line: got.line,
        message: `${name}: expected ${name} implements ${each}, got ${name} without it`,
        fix: `declare ${form} ${name} implements ${each}`,
      }),
    ),
    ...checkKeys(expected, got),
    ...checkFields(expected, got),
    ...checkInputs(expected, got),
    ...checkValues(expected, got),
  ];
}
