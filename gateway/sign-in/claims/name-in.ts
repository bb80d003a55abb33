import type { ClaimPath } from '../configuration/index.ts';
import { valueAt } from './value-at.ts';

const longest = 80;

/** How claims call somebody; null where they do not. It is only shown, so what is odd about it is left out. */
export function nameIn(claims: unknown, path: ClaimPath): string | null {
  const value = valueAt(claims, path);
  if (typeof value !== 'string') return null;
  return [...value.replace(/\p{C}+/gu, ' ').trim()].slice(0, longest).join('') || null;
}
