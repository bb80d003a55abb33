import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface StartedProduct {
  readonly process: ChildProcess;
  /** The gateway's address. */
  readonly url: string;
  /** The environment in which commands reach this product. */
  readonly variables: Readonly<Record<string, string>>;
  /** Milliseconds until it was ready. */
  readonly startTime: number;
  stop(): Promise<void>;
}

/** A port that is mostly free, with those behind it: below those that systems give to whoever asks for any. */
export const productPort = (): number => 10_000 + 10 * Math.floor(Math.random() * 2000);

/**
 * Starts the product in a process of its own, as `npm start` does.
 *
 * @param folder where its data are
 * @param port the gateway's; the subgraphs take the next ones
 */
export async function startProduct(folder: string, port = productPort()): Promise<StartedProduct> {
  const start = performance.now();
  const variables = { PORT: String(port), DATA_DIR: folder, RATE_LIMIT: 'false' };
  const product = spawn(process.execPath, ['bin/catalogue.js', 'start'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, ...variables },
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
    url: `http://127.0.0.1:${port}`,
    variables,
    startTime: performance.now() - start,
    stop: async () => {
      product.removeAllListeners('exit');
      const ended = once(product, 'exit');
      product.kill('SIGINT');
      await ended;
    },
  };
}
