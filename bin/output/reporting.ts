import { type Command, Option } from 'commander';
import { StartError } from '../../catalogue-schema/index.ts';
import { CommandFailure } from './command-failure.ts';
import type { Report } from './report.ts';

export type Format = 'text' | 'json';

function print({ text, json, isLine = false, isGood }: Report, format: Format): void {
  if (format === 'json') {
    if (json !== undefined) console.log(JSON.stringify(json, null, isLine ? undefined : 2));
  } else for (const line of text) console.log(line);
  if (!isGood) process.exitCode = 1;
}

/** Tells why a command failed. @throws what is no failure but a fault of the program */
function printFailure(error: unknown, format: Format): void {
  if (!(error instanceof CommandFailure || error instanceof StartError)) throw error;
  const errors = error instanceof CommandFailure ? error.findings : [{ message: error.message }];
  if (format === 'json') console.log(JSON.stringify({ errors }, null, 2));
  else console.error(error.message);
  process.exitCode = 1;
}

/**
 * Gives a command what it does, and the option `--format`: as text, results go to standard output and failures to
 * standard error; as JSON, both go to standard output, a failure as `{ "errors": […] }`.
 *
 * @param report is called with the command's arguments and its options, `format` among them
 */
export function reporting<Options>(
  command: Command,
  report: (words: readonly string[], options: Options & { readonly format: Format }) => Promise<Report>,
): Command {
  const format = new Option('--format <format>', 'text for people, json for programs');
  // Behind a command's name its own options count, also where the command above it has one of the same name.
  command.enablePositionalOptions();
  return command.addOption(format.choices(['text', 'json']).default('text')).action(async () => {
    const options = command.opts<Options & { readonly format: Format }>();
    try {
      print(await report(command.args, options), options.format);
    } catch (error) {
      printFailure(error, options.format);
    }
  });
}
