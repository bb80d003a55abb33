import { isDeepStrictEqual } from 'node:util';
import type { Answered, Examination } from '../examination/index.ts';
import { type Finding, failed, passed } from './finding.ts';

/** What identifies a change, without its record. */
export function seam({ id, operation, at }: Answered): Answered {
  return { id, operation, at };
}

export async function seamsOf({ feed }: Examination): Promise<readonly Answered[]> {
  return (await feed()).changes.map(({ stated }) => seam(stated));
}

/** Changes as a text that is short. */
export function idsOf(changes: readonly Answered[]): string {
  return changes.map(({ id }) => id).join(', ') || 'no changes';
}

/** Compares changes that came with those that were to come, place by place. */
export function sameSeams(expected: readonly Answered[], got: readonly Answered[]): Finding {
  const place = Array.from({ length: Math.max(expected.length, got.length) }).findIndex(
    (_, at) => !isDeepStrictEqual(expected[at], got[at]),
  );
  if (place === -1) return passed;
  const [wanted, came] = [expected, got].map((changes) => JSON.stringify(changes[place] ?? null));
  const reason = `expected ${expected.length} changes, number ${place + 1} ${wanted}`;
  return failed(`${reason}; got ${got.length} changes, number ${place + 1} ${came}`, idsOf(got));
}
