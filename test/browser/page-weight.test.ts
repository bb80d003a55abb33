import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { inChromium } from './in-chromium.ts';

/** Bytes of script and style, packed, that a page may load before anybody touches it. */
const budget = 60_000;

inChromium(({ open }) => {
  for (const address of ['/', '/suche?q=Verkehr']) {
    test(`the first view of ${address} takes at most 60 kB of script and style`, async () => {
      const { page } = await open();
      const weights = new Map<string, number>();
      page.on('requestfinished', async (request) => {
        if (!['script', 'stylesheet'].includes(request.resourceType())) return;
        const response = await request.response();
        weights.set(new URL(request.url()).pathname, gzipSync((await response?.body()) ?? '').length);
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
      console.info(`${address}: ${sum} bytes packed`, Object.fromEntries(weights));
      expect([...weights.keys()].some((name) => name.endsWith('.css'))).toBe(true);
      expect([...weights.keys()].some((name) => name.endsWith('.js'))).toBe(true);
      expect(sum).toBeLessThan(budget);
    });
  }
});
