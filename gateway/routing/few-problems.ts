import type { ProblemAspect } from '../../catalogue-schema/index.ts';

/** One wrong field of a record, as clients are told of it. */
export interface ToldProblem {
  /** Where it is in the record, as `distributions.0.accessUrl`. */
  readonly path: string;
  readonly aspect: ProblemAspect;
  readonly message: string;
}

/** Problems of one record that clients are told, and characters of each part, at the most. */
const mostProblems = 100;
const longestPart = 300;

const aspects: Readonly<Record<ProblemAspect, true>> = {
  required: true,
  date: true,
  address: true,
  vocabulary: true,
  language: true,
  reference: true,
  value: true,
};

/** Takes of what somebody calls problems of a record those that are of their form, in bounds. */
export function fewProblems(problems: readonly unknown[]): readonly ToldProblem[] {
  return problems.slice(0, mostProblems).flatMap((problem): readonly ToldProblem[] => {
    const { path, aspect, message } = (problem ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof path !== 'string' || typeof message !== 'string') return [];
    const known = typeof aspect === 'string' && Object.hasOwn(aspects, aspect) ? (aspect as ProblemAspect) : 'value';
    return [{ path: path.slice(0, longestPart), aspect: known, message: message.slice(0, longestPart) }];
  });
}
