import { afterAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pixel, startForeignServer } from '../support/index.ts';
import { findViolations } from './find-violations.ts';
import { inChromium } from './in-chromium.ts';

const dataset = '/id/stadt/dataset/verkehrszaehlung';

const tileServer = await startForeignServer((_, response) => {
  response.writeHead(200, { 'content-type': 'image/png' }).end(pixel);
});

afterAll(() => tileServer.stop());

/** How many pixels of the map are drawn upon. */
const drawnPixels = (page: Page): Promise<number> =>
  page.evaluate<number>(`
    [...document.querySelectorAll('.map__canvas canvas')].reduce((sum, canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return sum + data.filter((value, place) => place % 4 === 3 && value > 0).length;
    }, 0)`);

inChromium(
  ({ catalogue, open }) => {
    test('what a record covers is drawn once its place on the page is near, and nobody else is asked', async () => {
      const { page, asked, said } = await open({ viewport: { width: 800, height: 400 } });
      await page.goto(dataset, { waitUntil: 'networkidle' });
      expect(asked.filter((url) => url.includes('canvas'))).toEqual([]);
      const map = page.getByRole('application', { name: 'Karte: Gebiet von „Verkehrszählung: Kfz- und Radverkehr' });
      await map.scrollIntoViewIfNeeded();
      await page.locator('[data-drawn="1"]').waitFor();
      expect(await drawnPixels(page)).toBeGreaterThan(1000);
      expect(asked.filter((url) => !url.startsWith(catalogue().gateway.url))).toEqual([]);
      expect(said).toEqual([]);
    });

    test('a map without room waits until it has some again', async () => {
      const { page, said } = await open();
      await page.goto(dataset);
      await page.locator('.map__canvas').scrollIntoViewIfNeeded();
      await page.locator('[data-drawn="1"]').waitFor();
      const before = await drawnPixels(page);
      for (const room of ['height: 0', 'width: 0', '']) {
        await page.evaluate(`new Promise((resolve) => {
          document.querySelector('.map__canvas').style = '${room}';
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        })`);
      }
      expect(await drawnPixels(page)).toBe(before);
      expect(said.filter((message) => message.includes('map'))).toEqual([]);
    });

    test('a map is used with the keyboard alone', async () => {
      const { page } = await open();
      await page.goto(`${dataset}?lang=en`);
      const map = page.getByRole('application', { name: 'Map: area of' });
      await map.scrollIntoViewIfNeeded();
      const scale = page.locator('.map__scale');
      await scale.getByText('km').waitFor();
      const before = (await scale.textContent()) ?? '';
      await map.focus();
      for (let level = 0; level < 4; level += 1) await page.keyboard.press('+');
      await scale.filter({ hasNotText: before }).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Zoom in');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Zoom out');
    });

    test('a base map is loaded after a click only, from the configured address only', async () => {
      const { page, asked, said } = await open();
      await page.goto('/id/stadt/project/connected-urban-twins');
      const button = page.getByRole('button', {
        name: `Hintergrundkarte laden (von ${new URL(tileServer.url).host})`,
      });
      await button.scrollIntoViewIfNeeded();
      await page.locator('[data-drawn="1"]').waitFor();
      expect(tileServer.asked).toEqual([]);
      const answered = page.waitForResponse((response) => response.url().startsWith(tileServer.url));
      await button.click();
      expect((await answered).ok()).toBe(true);
      await page.getByText('© Wer es war').waitFor();
      const foreign = asked.filter((url) => !url.startsWith(catalogue().gateway.url));
      expect(foreign.filter((url) => !/^\/\d+\/\d+\/\d+\.png$/.test(url.slice(tileServer.url.length)))).toEqual([]);
      expect(said).toEqual([]);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`a page with an open map is accessible: ${colorScheme}`, async () => {
        const { page } = await open({ colorScheme });
        await page.goto(dataset);
        await page.getByRole('application').scrollIntoViewIfNeeded();
        await page.locator('[data-drawn="1"]').waitFor();
        expect(await findViolations(page)).toEqual([]);
      });
    }

    test('without a script there is no place kept for a map', async () => {
      const { page } = await open({ javaScriptEnabled: false });
      await page.goto(dataset);
      expect(await page.getByRole('application').count()).toBe(0);
      expect(await page.getByText('12,2', { exact: false }).first().isVisible()).toBe(true);
    });
  },
  async () => ({
    tiles: { template: `${tileServer.url}/{z}/{x}/{y}.png`, attribution: '© Wer es war', isProxied: false },
  }),
);
