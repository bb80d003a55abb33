import type { ErrorCode } from '../../catalogue-schema/index.ts';
import type { Finding } from './finding.ts';

/** The answer to one question that a check answers. */
export interface CheckAnswer {
  readonly question: string;
  /** `unknown` where an earlier error stands in the way of asking. */
  readonly answer: 'yes' | 'no' | 'unknown';
}

const unread: readonly ErrorCode[] = ['SDL_TOO_LARGE', 'SDL_UNREADABLE'];
const unsound: readonly ErrorCode[] = ['SDL_INVALID', 'EXTENSION_REFUSED', 'DIRECTIVE_REFUSED'];
const late: readonly ErrorCode[] = ['COMPOSITION_TIMEOUT'];
const apart: readonly ErrorCode[] = [...unsound, ...late, 'EXTENSION_COLLIDES', 'COMPOSITION_FAILED'];

const questions: readonly {
  readonly question: string;
  /** Findings that answer it with no. */
  readonly no: (code: ErrorCode) => boolean;
  /** Findings because of which it was not asked. */
  readonly unknown: readonly ErrorCode[];
}[] = [
  { question: 'holds the contract', no: (code) => code.startsWith('CONTRACT_'), unknown: unread },
  {
    question: 'uses only directives that the gateway takes',
    no: (code) => code === 'DIRECTIVE_REFUSED',
    unknown: unread,
  },
  {
    question: 'collides with nobody',
    no: (code) => code === 'EXTENSION_COLLIDES',
    unknown: [...unread, ...unsound, ...late],
  },
  { question: 'composes with all others', no: (code) => apart.includes(code), unknown: unread },
  { question: 'breaks no client', no: (code) => code === 'CLIENT_BREAKS', unknown: [...unread, ...apart] },
];

/** What a check has found, as answers to the questions of whoever is about to publish. Warnings do not count. */
export function checkAnswers(findings: readonly Finding[]): readonly CheckAnswer[] {
  const codes = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return questions.map(({ question, no, unknown }) => {
    const answer = codes.some(no) ? 'no' : codes.some((code) => unknown.includes(code)) ? 'unknown' : 'yes';
    return { question, answer };
  });
}
