import type { Examination } from '../examination/index.ts';
import type { Finding } from './finding.ts';

/** One thing that the contract asks of an owner's server, and how to see whether it is so. */
export interface Rule {
  /** Stable name, in kebab-case. */
  readonly rule: string;
  /** What the rule wants, in one line. */
  readonly title: string;
  /** The text that asks for it. */
  readonly reference: string;
  /** Rules without which this one cannot be looked at: where one of them fails, this one is skipped. */
  readonly needs: readonly string[];
  /** @throws Misfit where an answer was not of use, which fails the rule */
  check(examination: Examination): Promise<Finding>;
}
