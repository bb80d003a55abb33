import { expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { createProgram } from '../../bin/program.ts';

const nameOf = (command: Command): string =>
  [...(command.parent ? [nameOf(command.parent)] : []), command.name()].join(' ');

const tree = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(tree)];

function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  return help;
}

const examplesOf = (command: Command): readonly string[] =>
  [...helpOf(command).matchAll(/^ {2}\$ npx catalogue (.*)$/gm)].map(([, words]) => words as string);

/** The command that words lead to, without running it. @throws CommanderError where they do not parse */
function commandOf(words: string): string {
  const program = createProgram();
  let reached = '';
  for (const command of tree(program)) {
    command.exitOverride().configureOutput({ writeErr: () => {} });
    command.action(() => {
      reached = nameOf(command);
    });
  }
  const parts = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? (plain as string));
  program.parse(parts, { from: 'user' });
  return reached;
}

const commands = tree(createProgram()).map((command) => ({ name: nameOf(command), command }));

test('the tree holds all commands', () => {
  expect(commands.map(({ name }) => name)).toEqual([
    'catalogue',
    'catalogue start',
    'catalogue import',
    'catalogue import areas',
    'catalogue import template',
    'catalogue export',
    'catalogue backup',
    'catalogue restore',
    'catalogue schedule',
    'catalogue schedule list',
    'catalogue schedule remove',
    'catalogue init',
    'catalogue conformance',
    'catalogue subgraph',
    'catalogue subgraph check',
    'catalogue subgraph publish',
    'catalogue subgraph list',
    'catalogue subgraph fetch',
    'catalogue subgraph suspend',
    'catalogue subgraph activate',
    'catalogue subgraph delete',
    'catalogue subgraph introspect',
    'catalogue supergraph',
    'catalogue supergraph compose',
    'catalogue schema',
    'catalogue schema diff',
    'catalogue owner',
    'catalogue owner add',
    'catalogue owner remove',
    'catalogue key',
    'catalogue key list',
    'catalogue key rotate',
    'catalogue explain',
  ]);
});

test.each(commands)('$name says what it is for and has examples that parse', ({ name, command }) => {
  expect(command.description()).not.toBe('');
  const examples = examplesOf(command);
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(commandOf(example)).toMatch(new RegExp(`^${name}( |$)`));
});

test('every command has the option --format', () => {
  const without = commands.filter(
    ({ command }) => command.commands.length === 0 && !command.options.some(({ long }) => long === '--format'),
  );
  expect(without.map(({ name }) => name)).toEqual([]);
});
