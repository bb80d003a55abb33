import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export interface Outcome {
  readonly code: number | null;
  /** What it said, in order, on standard output and standard error. */
  readonly lines: readonly string[];
}

/** Runs `npx catalogue …` as a process of its own. @param input what it reads from standard input */
export function runCommand(
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
  input = '',
): Promise<Outcome> {
  const child = spawn(process.execPath, ['bin/catalogue.js', ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, ...variables },
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part) => parts.push(part));
  child.stderr.on('data', (part) => parts.push(part));
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, lines: Buffer.concat(parts).toString().trim().split('\n') }));
  });
}
