import type { Command } from 'commander';

/** Adds examples to a command's help, each as it is typed behind `npx catalogue`. */
export function withExample(command: Command, ...examples: readonly string[]): Command {
  const title = examples.length === 1 ? 'Example' : 'Examples';
  return command.addHelpText(
    'after',
    `\n${title}:\n${examples.map((words) => `  $ npx catalogue ${words}`).join('\n')}`,
  );
}
