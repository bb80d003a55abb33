import type { Examination, StatedRecord } from '../examination/index.ts';

/** Records that are looked at where their number is not what a rule is about. */
const some = 100;

export async function somePublic({ records }: Examination): Promise<readonly StatedRecord[]> {
  return (await records()).filter(({ isPublic }) => isPublic).slice(0, some);
}
