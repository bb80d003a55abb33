import type { ErrorCode } from '../errors.ts';

/** One point on which an SDL does not hold the contract. */
export interface ContractFinding {
  readonly code: ErrorCode;
  /** `warning`: the gateway can work with it. */
  readonly severity: 'error' | 'warning';
  /** Line of the SDL that was checked, from 1; null where what is meant is not in it. */
  readonly line: number | null;
  /** What differs: what was expected and what is there. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}
