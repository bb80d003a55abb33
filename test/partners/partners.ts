import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { publicUrl } from '../support/index.ts';
import { type RunningPartner, startPartner } from './start-partner.ts';

const here = import.meta.dirname;
const contract = path.join(here, '../../catalogue-schema/generated/owner.graphql');

/** What lets a Node process run TypeScript, wherever it is started. */
export const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** A university on graphql-yoga. */
export const startUniversity = (): Promise<RunningPartner> =>
  startPartner({
    command: 'node',
    parameters: ['--import', tsx, path.join(here, 'uni/index.ts'), contract],
    publicUrl,
  });

/** A clinic on Python's standard library. */
export const startClinic = (): Promise<RunningPartner> =>
  startPartner({ command: 'python3', parameters: [path.join(here, 'klinikum/server.py'), contract], publicUrl });

/** Whether this machine can run the clinic. */
export const hasPython = spawnSync('python3', ['--version']).status === 0;
