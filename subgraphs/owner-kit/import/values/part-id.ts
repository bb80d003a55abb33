import { createHash } from 'node:crypto';
import { lastPartOf } from './last-part.ts';
import { slug } from './slug.ts';

/**
 * The id of a part of a dataset, which need only be unique within it: of the last part of its address, or else of what
 * it holds.
 */
export function partIdOf(address: string | undefined, content: string): string {
  return slug(lastPartOf(address ?? '')) || createHash('sha256').update(content).digest('hex').slice(0, 16);
}
