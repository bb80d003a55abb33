import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface StartedProduct {
  readonly process: ChildProcess;
  /** Milliseconds until it was ready. */
  readonly startTime: number;
  stop(): Promise<void>;
}

/**
 * Starts the product in a process of its own, as `npm start` does.
 *
 * @param port the gateway's; the subgraphs take the next ones
 * @param folder where its data are
 */
export async function startProduct(port: number, folder: string): Promise<StartedProduct> {
  const start = performance.now();
  const product = spawn(process.execPath, ['bin/catalogue.js', 'start'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, PORT: String(port), DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    product.once('exit', (code) => reject(new Error(`the product ended with ${code} before it was ready`)));
    product.stdout.on('data', (text: Buffer) => {
      if (text.toString().includes('ready')) resolve();
    });
  });
  return {
    process: product,
    startTime: performance.now() - start,
    stop: async () => {
      product.removeAllListeners('exit');
      const ended = once(product, 'exit');
      product.kill('SIGINT');
      await ended;
    },
  };
}
