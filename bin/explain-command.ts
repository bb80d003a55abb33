import { Command } from 'commander';
import { type ErrorCode, errorCodes, errorExplanations, StartError } from '../catalogue-schema/index.ts';
import { type Report, reporting, withExample } from './output/index.ts';

function explain(word = ''): Report {
  const code = word.toUpperCase() as ErrorCode;
  if (!Object.hasOwn(errorCodes, code)) {
    throw new StartError(`code: expected one of ${Object.keys(errorCodes).join(', ')}, got "${word}"`);
  }
  const { causes, fix } = errorExplanations[code];
  const list = (lines: readonly string[]) => lines.map((line) => `  - ${line}`);
  return {
    text: [code, `  ${errorCodes[code]}`, 'Usual causes', ...list(causes), 'How to fix it', ...list(fix)],
    json: { code, meaning: errorCodes[code], causes, fix },
    isGood: true,
  };
}

/** `catalogue explain` */
export function explainCommand(): Command {
  const command = new Command('explain')
    .summary('explain an error code')
    .description('Says what an error code means, what usually causes it and how to fix it.')
    .argument('<code>', 'as CONTRACT_FIELD_MISSING');
  return withExample(
    reporting(command, async ([code]) => explain(code)),
    'explain CONTRACT_FIELD_MISSING',
  );
}
