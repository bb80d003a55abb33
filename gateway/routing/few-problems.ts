import type { ProblemAspect, RecordProblem } from '../../catalogue-schema/index.ts';

/** Problems of one record that clients are told, steps to a field, and characters of each part, at the most. */
const mostProblems = 100;
const mostSteps = 20;
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

const isAspect = (value: unknown): value is ProblemAspect => typeof value === 'string' && Object.hasOwn(aspects, value);

function stepsIn(path: unknown): RecordProblem['path'] | undefined {
  if (!Array.isArray(path) || path.length > mostSteps) return undefined;
  const isStep = (step: unknown): boolean => Number.isSafeInteger(step) || typeof step === 'string';
  if (!path.every(isStep)) return undefined;
  return path.map((step) => (typeof step === 'string' ? step.slice(0, longestPart) : step));
}

/** Takes of what somebody calls problems of a record those that are of their form, in bounds. */
export function fewProblems(problems: readonly unknown[]): readonly RecordProblem[] {
  return problems.slice(0, mostProblems).flatMap((problem): readonly RecordProblem[] => {
    const { path, aspect, message } = (problem ?? {}) as Readonly<Record<string, unknown>>;
    const steps = stepsIn(path);
    if (steps === undefined || typeof message !== 'string') return [];
    return [{ path: steps, aspect: isAspect(aspect) ? aspect : 'value', message: message.slice(0, longestPart) }];
  });
}
