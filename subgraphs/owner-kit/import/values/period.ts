import type { TemporalCoverageRecord } from '../../../../catalogue-schema/index.ts';
import { dayOf } from './dates.ts';
import { stated } from './plain-values.ts';

/** A period by its first and last day, as texts. Undefined also where its end lies before its start. */
export function periodOf(from: string | undefined, to: string | undefined): TemporalCoverageRecord | undefined {
  const start = dayOf(from, 'start');
  const end = dayOf(to, 'end');
  if ((start === undefined && end === undefined) || (start !== undefined && end !== undefined && start > end)) {
    return undefined;
  }
  return stated({ start, end });
}
