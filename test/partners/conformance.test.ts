import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { playGateway, type RunningGateway, runConformance } from '../../catalogue-schema/conformance/index.ts';
import { publicUrl } from '../support/index.ts';
import { hasPython, type RunningPartner, startClinic, startStarter, startUniversity, writeStarter } from './index.ts';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await playGateway(0);
});
afterAll(() => gateway.stop());

async function expectConformance(partner: RunningPartner, owner: string, unseen: readonly string[]): Promise<void> {
  try {
    const report = await runConformance(partner.url, { gateway: { ...gateway, issuer: publicUrl } });
    expect(report.owner).toBe(owner);
    expect(report.results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    const skipped = report.results.filter(({ outcome }) => outcome === 'skipped').map(({ rule }) => rule);
    expect(skipped.filter((rule) => !rule.startsWith('editing-'))).toEqual(unseen);
    expect(report.results.filter(({ reason }) => reason === 'the server does not offer editing').length).toBe(6);
  } finally {
    await partner.kill();
  }
}

test('a university on graphql-yoga keeps to the contract', async () =>
  expectConformance(await startUniversity(gateway.jwksUrl), 'uni', []));

(hasPython ? test : test.skip)("a clinic on Python's standard library keeps to the contract", async () =>
  expectConformance(await startClinic(gateway.jwksUrl), 'klinikum', []),
);

test('what init writes keeps to the contract at once', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'starter-'));
  try {
    await writeStarter(folder);
    await expectConformance(await startStarter(folder, gateway.jwksUrl), 'hochschule', [
      'feed-deletion-without-record',
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
