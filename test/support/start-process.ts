import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface StartedProcess {
  readonly process: ChildProcess;
  /** The lines on standard error so far, which are the log. */
  readonly log: readonly string[];
  /** Settles with the exit code. */
  readonly ended: Promise<number | null>;
  /** Ends it as Ctrl-C does, and waits. */
  stop(): Promise<void>;
}

/**
 * Starts `npx catalogue start …` as a process of its own, and waits until it is ready.
 *
 * @param words behind `start`
 */
export async function startProcess(
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<StartedProcess> {
  const child = spawn(process.execPath, ['bin/catalogue.js', 'start', ...words], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { PATH: process.env.PATH, METRICS_PORT: 'off', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  createInterface(child.stderr).on('line', (line) => log.push(line));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<void>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line === 'ready') resolve();
    });
  });
  const isUp = await Promise.race([ready.then(() => true), ended.then(() => false)]);
  if (!isUp) throw new Error(`the process ended before it was ready: ${log.join('\n')}`);
  return {
    process: child,
    log,
    ended,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}
