import { createHash } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StartError } from '../start-error.ts';

/** A folder that only this process uses, and the socket by which other processes of the same user ask it for things. */
export interface FolderLock {
  /** Answers what other processes ask over the folder's socket. Until then they get 503. */
  serve(listener: RequestListener): void;
  /**
   * Lets other processes copy the database while it is kept still.
   *
   * @param hold keeps it still, and answers how it is let go
   */
  serveHolds(hold: () => Promise<() => Promise<void>>): void;
  release(): Promise<void>;
}

/** Where the socket is asked to keep the database still, beside what `serve` answers, until the exchange ends. */
export const holdPath = '/holdDatabase';

/** Milliseconds that others may keep the database still. */
const longestHold = 300_000;

/** In bytes, on macOS; Linux takes four more. Node cuts a longer path without a word. */
const longestSocketPath = 103;

/** The socket of a data folder, in it unless its path is too long for a socket. Whoever listens there owns the folder. */
export function folderSocket(folder: string): string {
  const absolute = path.resolve(folder);
  const socket = path.join(absolute, 'socket');
  if (Buffer.byteLength(socket) <= longestSocketPath) return socket;
  const hash = createHash('sha256').update(absolute).digest('hex').slice(0, 32);
  return path.join(tmpdir(), `catalogue-${hash}.socket`);
}

/** Whether a process listens on the folder's socket now. */
export function isFolderInUse(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(folderSocket(folder));
    probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
    probe.once('connect', () => probe.end());
  });
}

function listen(server: Server, socket: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(socket, resolve);
  });
}

/**
 * Takes a data folder for this process alone. PGlite keeps a database in plain files and would not notice a second
 * process writing to them. A socket that a killed process left behind is removed.
 *
 * @throws StartError where another process has the folder, or the folder cannot be written.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const socket = folderSocket(folder);
  const notYet: RequestListener = (_request, response) => response.writeHead(503).end();
  let answer = notYet;
  let answerHolds = notYet;
  const server = createServer((request, response) =>
    request.url === holdPath ? answerHolds(request, response) : answer(request, response),
  );
  try {
    await mkdir(folder, { recursive: true });
    await listen(server, socket).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || (await isFolderInUse(folder))) throw error;
      await rm(socket, { force: true });
      await listen(server, socket);
    });
    await chmod(socket, 0o600);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'EADDRINUSE' ? 'another process uses it' : message;
    throw new StartError(`data folder ${folder}: ${why}`);
  }
  server.unref();
  return {
    serve: (listener) => {
      answer = listener;
    },
    serveHolds: (hold) => {
      answerHolds = async (_request, response) => {
        try {
          const letGo = await hold();
          if (response.destroyed) return await letGo();
          const limit = setTimeout(() => response.destroy(), longestHold);
          response.once('close', () => {
            clearTimeout(limit);
            void letGo();
          });
          response.writeHead(200).flushHeaders();
        } catch (error) {
          response.writeHead(500).end((error as Error).message);
        }
      };
    },
    release: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
