import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { runConformance } from '../../catalogue-schema/conformance/index.ts';
import { hasPython, type RunningPartner, startClinic, startStarter, startUniversity, writeStarter } from './index.ts';

/** Rules that nothing can be seen of without the gateway's token. */
const needToken = ['internal-with-token', 'person-with-token'];

async function expectConformance(partner: RunningPartner, owner: string, unseen: readonly string[]): Promise<void> {
  try {
    const report = await runConformance(partner.url);
    expect(report.owner).toBe(owner);
    expect(report.results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(report.results.filter(({ outcome }) => outcome === 'skipped').map(({ rule }) => rule)).toEqual(unseen);
  } finally {
    await partner.kill();
  }
}

test('a university on graphql-yoga keeps to the contract', async () =>
  expectConformance(await startUniversity(), 'uni', needToken));

(hasPython ? test : test.skip)("a clinic on Python's standard library keeps to the contract", async () =>
  expectConformance(await startClinic(), 'klinikum', needToken),
);

test('what init writes keeps to the contract at once', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'starter-'));
  try {
    await writeStarter(folder);
    await expectConformance(await startStarter(folder), 'hochschule', ['feed-deletion-without-record', ...needToken]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
