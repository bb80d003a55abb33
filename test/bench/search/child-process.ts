import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { cleanUpLater } from './clean-up.ts';

/** A server in a process of its own. */
export interface Child {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Milliseconds after which a process that was asked to end is ended. */
const patience = 10_000;

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(timer);
}

/**
 * Starts a script of this folder, which prints its address once it is ready, and answers when it has.
 *
 * @param configuration what the script reads as JSON from its first argument
 */
export async function startChild(script: string, configuration: object): Promise<Child> {
  const file = path.join(import.meta.dirname, script);
  const child = spawn(process.execPath, ['--import', 'tsx', file, JSON.stringify(configuration)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let isStopping = false;
  const stopChild = (): Promise<void> => {
    isStopping = true;
    return stop(child);
  };
  cleanUpLater(stopChild);
  const url = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`${script} ended with ${signal ?? code} before it was ready`)),
    );
    createInterface(child.stdout).once('line', resolve);
  });
  child.once('exit', (code, signal) => {
    if (!isStopping) console.error(`${script} ended with ${signal ?? code} while it was needed`);
  });
  return { url, pid: child.pid as number, stop: stopChild };
}
