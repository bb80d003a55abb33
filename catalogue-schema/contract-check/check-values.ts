import type { ContractFinding } from './contract-finding.ts';
import type { SdlType } from './sdl-types.ts';

/** Holds the values of an enum against the contract's, which is a closed list. */
export function checkValues(expected: SdlType, got: SdlType): readonly ContractFinding[] {
  const list = [...expected.values.keys()].join(', ');
  const missing = [...expected.values.keys()].filter((value) => !got.values.has(value));
  const unknown = [...got.values].filter(([value]) => !expected.values.has(value));
  return [
    ...missing.map(
      (value): ContractFinding => ({
        code: 'CONTRACT_VALUE_MISSING',
        severity: 'warning',
        line: got.line,
        message: `${expected.name}.${value}: expected this value, got none`,
        fix: `add ${value} to the enum, unless no record will ever have it`,
      }),
    ),
    ...unknown.map(
      ([value, line]): ContractFinding => ({
        code: 'CONTRACT_VALUE_UNKNOWN',
        severity: 'error',
        line,
        message: `${expected.name}: expected one of ${list}, got ${value}`,
        fix: 'remove the value and say it with one of the list',
      }),
    ),
  ];
}
