import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { inChromium } from './in-chromium.ts';
import { searchBox } from './search-box.ts';

/** Bytes of script and style, packed, that a page may load before anybody touches it; what draws maps comes afterwards. */
const budget = 60_000;

/** When the page's first and its largest content were painted, in milliseconds from the beginning. */
const paints = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const [first] = performance.getEntriesByName('first-contentful-paint');
    resolve({ first: first.startTime, largest: list.getEntries().at(-1).startTime });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

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
      expect(await searchBox(page).count()).toBeGreaterThan(0);
      const sum = [...weights]
        .filter(([name]) => !name.startsWith('/assets/canvas-'))
        .reduce((total, [, weight]) => total + weight, 0);
      console.info(`${address}: ${sum} bytes packed`, Object.fromEntries(weights));
      expect([...weights.keys()].some((name) => name.endsWith('.css'))).toBe(true);
      expect([...weights.keys()].some((name) => name.endsWith('.js'))).toBe(true);
      expect(sum).toBeLessThan(budget);
    });
  }

  test('with nothing in the cache, the first results are painted before any script has come', async () => {
    const { page } = await open();
    await page.route('**/*.js', () => {});
    await page.goto('/suche?q=Verkehr', { waitUntil: 'commit' });
    await page.locator('.hit').nth(5).waitFor();
    const painted: { readonly first: number; readonly largest: number } = await page.evaluate(paints);
    console.info('painted after milliseconds', painted);
    expect(Math.min(painted.first, painted.largest)).toBeGreaterThan(0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
});
