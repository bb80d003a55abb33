import type { Judgement } from './judgement.ts';

/** A judgement and what came of it. */
export interface Rating extends Judgement {
  readonly titles: readonly string[];
  /** The place of the first hit with such a title, from 1; infinite where none of the hits has one. */
  readonly rank: number;
}

export function rate(judgement: Judgement, titles: readonly string[]): Rating {
  const pattern = new RegExp(judgement.title);
  const index = titles.findIndex((title) => pattern.test(title));
  return { ...judgement, titles, rank: index < 0 ? Number.POSITIVE_INFINITY : index + 1 };
}

export const isMiss = ({ rank, withinTop }: Rating): boolean => rank > withinTop;

export function meanReciprocalRank(ratings: readonly Rating[]): number {
  return ratings.reduce((sum, { rank }) => sum + 1 / rank, 0) / ratings.length;
}

/** One line for a rating: what was expected, and where it is or what is there instead. */
export function describeRating({ query, kind, title, withinTop, tests, rank, titles }: Rating): string {
  const asked = kind ? `${query} (${kind})` : query;
  const first = titles.length === 0 ? 'nothing found' : titles.slice(0, 3).join(' · ');
  const place = Number.isFinite(rank) ? `rank ${rank}, behind` : 'not among';
  return `${asked} [${tests}]: expected /${title}/ within ${withinTop}, ${place}: ${first}`;
}
