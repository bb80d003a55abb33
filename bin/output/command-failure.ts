import type { Finding } from '../../gateway/check/index.ts';
import { formatFinding } from './format-finding.ts';

/** Why a command could not do what it was asked for, as findings with stable codes. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(formatFinding).join('\n'));
    this.findings = findings;
  }
}
