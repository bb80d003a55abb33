import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ForeignServer, startForeignServer } from '../test/support/index.ts';
import { readOwnerSdl } from './read-sdl.ts';

const sdl = 'type Query { a: Int }';
let uni: ForeignServer;

beforeAll(async () => {
  const data = { _service: { sdl }, catalogueOwner: { id: 'uni' } };
  uni = await startForeignServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
  });
});

afterAll(() => uni.stop());

test("an owner's server is asked for its SDL, and another owner's is refused", async () => {
  expect(await readOwnerSdl('uni', uni.url)).toBe(sdl);
  await expect(readOwnerSdl('klinik', uni.url)).rejects.toMatchObject({
    findings: [
      {
        code: 'FOREIGN_OWNER',
        severity: 'error',
        subgraph: 'klinik',
        line: null,
        message: `${uni.url}: expected the owner "klinik", got "uni"`,
        fix: "name the address of klinik's server, or publish for uni",
      },
    ],
  });
});

test('a server that does not say whose it is passes, for the check of its SDL to refuse it', async () => {
  const nobody = await startForeignServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { _service: { sdl } } }));
  });
  expect(await readOwnerSdl('uni', nobody.url)).toBe(sdl);
  await nobody.stop();
});
