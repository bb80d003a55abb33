import { constants } from 'node:fs';
import { cp } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { StartError } from '../start-error.ts';
import { folderSocket, holdPath, isFolderInUse, lockFolder } from './folder-lock.ts';
import { type DatabaseConfiguration, filesIn } from './open-database.ts';

interface Hold {
  readonly isHeld: boolean;
  release(): Promise<void>;
}

function ask(outgoing: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve).once('error', reject).end();
  });
}

/** Has the process that has a folder open keep its database still. It lets go when the exchange ends, however it does. */
async function askForHold(folder: string): Promise<Hold> {
  const outgoing = request({ socketPath: folderSocket(folder), path: holdPath, method: 'POST' });
  const response = await ask(outgoing);
  if (response.statusCode !== 200) {
    throw new StartError((await text(response)) || `the process that has ${folder} open is not ready yet`);
  }
  let isHeld = true;
  response.resume().once('close', () => {
    isHeld = false;
  });
  outgoing.on('error', () => {});
  return {
    get isHeld() {
      return isHeld;
    },
    release: async () => void outgoing.destroy(),
  };
}

async function takeFolder(folder: string): Promise<Hold> {
  const { release } = await lockFolder(folder);
  return { isHeld: true, release };
}

/**
 * Copies the files of an embedded database, whether or not a process has it open: what was committed before is in the
 * copy, and nothing by halves. Who uses the database waits meanwhile.
 *
 * @throws StartError
 */
export async function copyDatabase({ folder }: DatabaseConfiguration, target: string): Promise<void> {
  const hold = (await isFolderInUse(folder)) ? await askForHold(folder) : await takeFolder(folder);
  try {
    await cp(filesIn(folder), target, { recursive: true, mode: constants.COPYFILE_FICLONE });
    if (!hold.isHeld) throw new StartError(`${folder}: the process that has it open ended before it was copied`);
  } finally {
    await hold.release();
  }
}
