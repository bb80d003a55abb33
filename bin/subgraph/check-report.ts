import { checkAnswers, type Finding } from '../../gateway/check/index.ts';
import { formatFinding, type Report } from '../output/index.ts';

const words = { yes: 'yes    ', no: 'no     ', unknown: 'unknown' } as const;

/** What a check found: a line for each question, then one for each finding. */
export function checkReport(name: string, findings: readonly Finding[]): Report {
  const answers = checkAnswers(findings);
  return {
    text: [...answers.map(({ question, answer }) => `${words[answer]}  ${question}`), ...findings.map(formatFinding)],
    json: { name, answers, findings },
    isGood: findings.every(({ severity }) => severity === 'warning'),
  };
}
