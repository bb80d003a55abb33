import { execFile } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../support/free-port.ts';

/** A PostgreSQL server of the test's own, which it may end as it likes. */
export interface PostgresCluster {
  readonly url: string;
  /** Ends it as a crash does: without a checkpoint, every transaction lost that was not committed. */
  crash(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const run = promisify(execFile);
const installed = '/usr/lib/postgresql';

/** Where PostgreSQL's programs are that start a server, or undefined where there are none. */
async function programs(): Promise<string | undefined> {
  const versions = await readdir(installed).catch(() => []);
  const newest = versions.sort((a, b) => Number(a) - Number(b)).at(-1);
  return newest === undefined ? undefined : path.join(installed, newest, 'bin');
}

/** @returns undefined where PostgreSQL's programs are not installed */
export async function startPostgresCluster(): Promise<PostgresCluster | undefined> {
  const folder = await programs();
  if (folder === undefined) return undefined;
  const data = await mkdtemp(path.join(tmpdir(), 'cluster-'));
  const port = await freePort();
  // PostgreSQL does not run as root.
  const isRoot = process.getuid?.() === 0;
  const postgres = async (program: string, ...parameters: string[]): Promise<void> => {
    const command = [path.join(folder, program), ...parameters];
    const [file, ...rest] = (isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command) as [string];
    await run(file, rest, { cwd: data });
  };
  if (isRoot) {
    const { stdout } = await run('id', ['-u', 'postgres']);
    await chown(data, Number(stdout), -1);
  }
  await chmod(data, 0o700);
  await postgres('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=64MB`;
  const start = () => postgres('pg_ctl', '-D', data, '-w', '-l', path.join(data, 'log'), '-o', options, 'start');
  const end = (mode: string) => postgres('pg_ctl', '-D', data, '-w', '-m', mode, 'stop');
  await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    crash: () => end('immediate'),
    start,
    stop: async () => {
      await end('fast');
      await rm(data, { recursive: true, force: true });
    },
  };
}
