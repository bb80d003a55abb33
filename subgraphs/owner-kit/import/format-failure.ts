import type { ImportFailure } from './import-summary.ts';

/** Why an import ended early, with the code in front where there is one. */
export function formatFailure({ code, message }: ImportFailure): string {
  return code === undefined ? message : `${code}  ${message}`;
}
