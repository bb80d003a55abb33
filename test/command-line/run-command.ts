import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

export const root = path.resolve(import.meta.dirname, '../..');

type Variables = Readonly<Record<string, string>>;

function startCommand(words: readonly string[], variables: Variables, input: string): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, ['bin/catalogue.js', ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, ...variables },
  });
  child.stdin.end(input);
  return child;
}

/**
 * Runs `npx catalogue …` as a process of its own.
 *
 * @param input what it reads from standard input
 * @returns its exit code, and the lines on standard output and standard error together
 */
export async function runCommand(words: readonly string[], variables: Variables, input = '') {
  const child = startCommand(words, variables, input);
  const parts: Buffer[] = [];
  child.stdout.on('data', (part) => parts.push(part));
  child.stderr.on('data', (part) => parts.push(part));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, lines: Buffer.concat(parts).toString().trim().split('\n') };
}

/** Runs `npx catalogue … --format json` and reads its standard output. */
export async function runCommandForJson(words: readonly string[], variables: Variables, input = '') {
  const child = startCommand([...words, '--format', 'json'], variables, input);
  child.stderr.resume();
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close') as Promise<[number | null]>]);
  return { code, json: JSON.parse(output) };
}
