import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { publicUrl } from '../support/index.ts';
import { type RunningPartner, startPartner } from './start-partner.ts';

const here = import.meta.dirname;
const contract = path.join(here, '../../catalogue-schema/generated/owner.graphql');

/** A university on graphql-yoga. */
export const startUniversity = (gatewayUrl: string): Promise<RunningPartner> =>
  startPartner({
    command: 'node',
    parameters: ['--import', 'tsx', path.join(here, 'uni/index.ts'), contract],
    publicUrl,
    gatewayUrl,
  });

/** A clinic on Python's standard library. */
export const startClinic = (gatewayUrl: string): Promise<RunningPartner> =>
  startPartner({
    command: 'python3',
    parameters: [path.join(here, 'klinikum/server.py'), contract],
    publicUrl,
    gatewayUrl,
  });

/** Whether this machine can run the clinic. */
export const hasPython = spawnSync('python3', ['--version']).status === 0;
