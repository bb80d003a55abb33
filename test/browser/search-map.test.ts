import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { EntryRecord } from '../../catalogue-schema/index.ts';
import type { RunningOwner } from '../../subgraphs/owner-kit/index.ts';
import { waitUntil } from '../support/index.ts';
import { findViolations } from './find-violations.ts';
import { inChromium } from './in-chromium.ts';
import { searchBox } from './search-box.ts';
import { shoot } from './shoot.ts';

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const box = (west: number, south: number, east: number, north: number): Box => ({ west, south, east, north });

const polygon = ({ west, south, east, north }: Box) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

const [north, south] = [box(12.35, 51.4, 12.37, 51.41), box(12.35, 51.3, 12.37, 51.31)];

const area = (kind: 'DISTRICT' | 'LOCALITY', name: string, bbox: Box) => ({
  kind,
  name,
  bbox,
  geometry: polygon(bbox),
});

const areas = [
  area('DISTRICT', 'Musternord', box(12.3, 51.38, 12.4, 51.42)),
  area('LOCALITY', 'Mustersüd', box(12.3, 51.28, 12.4, 51.32)),
];

inChromium(
  ({ catalogue, open }) => {
    const address = '/suche?q=Spielplatz+Rutsche';
    const map = (page: Page) => page.getByRole('application', { name: 'Karte der Ergebnisse' });
    const titles = (page: Page) => page.locator('.hit__title').allTextContents();
    const boxInAddress = (page: Page): readonly number[] =>
      (new URL(page.url()).searchParams.get('bereich') ?? '').split(',').map(Number);

    beforeAll(async () => {
      const { store } = catalogue().owners.get('stadt') as RunningOwner;
      const sample = (await store.read('', 1000)).find(({ id }) => id === 'stadt/dataset/baumkataster');
      const playground = (id: string, title: string, bbox: Box) =>
        ({
          ...sample,
          id: `stadt/dataset/${id}`,
          title,
          description: 'Ein Spielplatz mit Rutsche.',
          spatial: { bbox, places: [] },
        }) as EntryRecord;
      await store.save(
        [playground('nord', 'Spielplatz im Norden', north), playground('sued', 'Spielplatz im Süden', south)],
        'test',
      );
      await waitUntil(async () => {
        const { data } = await catalogue().ask('{ search(query: "Spielplatz Rutsche") { totalCount matching } }');
        return data.search.totalCount === 2 && data.search.matching === 'ALL';
      });
    });

    async function openMap(options: Parameters<typeof open>[0] = {}, at = address) {
      const opened = await open(options);
      const { page } = opened;
      await page.goto(at);
      await searchBox(page).waitFor();
      await map(page).scrollIntoViewIfNeeded();
      await page.locator('[data-drawn="2"]').waitFor();
      return opened;
    }

    /** Waits until the animation of a view has ended, and tells where the map lies in the window. */
    async function frameOf(page: Page) {
      await map(page).scrollIntoViewIfNeeded();
      const frame = await map(page).boundingBox();
      if (frame === null) throw new Error('expected a map that can be seen');
      const at = (x: number, y: number) => ({ x: frame.x + frame.width * x, y: frame.y + frame.height * y });
      return at;
    }

    async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
      await page.mouse.move(to.x, to.y);
      await page.mouse.up();
    }

    test('a box is drawn, moved and taken away, and the hits and the address follow', async () => {
      const { page, asked, said } = await openMap();
      expect((await titles(page)).sort()).toEqual(['Spielplatz im Norden', 'Spielplatz im Süden']);
      await page.getByRole('button', { name: 'Gebiet zeichnen' }).click();
      await page.getByText('Ziehen Sie auf der Karte ein Rechteck auf.').waitFor();
      let at = await frameOf(page);
      // Both fit into the view, the northern one in its upper half.
      await drag(page, at(0.1, 0.02), at(0.9, 0.5));
      await page.waitForURL(/bereich=/);
      await page.locator('.hit').nth(1).waitFor({ state: 'detached' });
      expect(await titles(page)).toEqual(['Spielplatz im Norden']);
      const [west = 0, bottom = 0, east = 0, top = 0] = boxInAddress(page);
      expect([west < north.west, east > north.east, bottom < north.south, top > north.north]).toEqual([
        true,
        true,
        true,
        true,
      ]);
      await shoot(page, 'search-map-box');

      // A trembling hand changes nothing, nor does a drag that Escape ends.
      at = await frameOf(page);
      const before = page.url();
      await drag(page, at(0.5, 0.3), at(0.501, 0.302));
      await page.mouse.move(at(0.5, 0.3).x, at(0.5, 0.3).y);
      await page.mouse.down();
      await page.mouse.move(at(0.5, 0.6).x, at(0.5, 0.6).y);
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await page.waitForTimeout(500);
      expect(page.url()).toBe(before);

      await drag(page, at(0.5, 0.3), at(0.5, 0.4));
      await page.waitForFunction((before) => !location.search.includes(before), `${west}%2C${bottom}`);
      const moved = boxInAddress(page);
      expect((moved[3] as number) - (moved[1] as number)).toBeCloseTo(top - bottom, 2);
      expect(moved[3] as number).toBeLessThan(top);

      await page.goBack();
      await page.waitForFunction((before) => location.search.includes(before), `${west}%2C${bottom}`);
      await page.goBack();
      await page.waitForURL((url) => !url.searchParams.has('bereich'));
      await page.locator('.hit').nth(1).waitFor();
      await page.goForward();
      await page.locator('.hit').nth(1).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Filter entfernen: Gebiet auf der Karte' }).click();
      await page.locator('.hit').nth(1).waitFor();
      expect(new URL(page.url()).searchParams.has('bereich')).toBe(false);
      expect(asked.filter((url) => !url.startsWith(catalogue().gateway.url))).toEqual([]);
      // Finding what is under the pointer is not quick, says the browser of OpenLayers.
      expect(said.filter((text) => !text.startsWith('Canvas2D: Multiple readback operations'))).toEqual([]);
    });

    test('with the keyboard alone, what the map shows becomes the box; Escape ends drawing', async () => {
      const { page } = await openMap();
      await map(page).focus();
      for (let level = 0; level < 3; level += 1) await page.keyboard.press('+');
      await page.waitForTimeout(800);
      await page.getByRole('button', { name: 'Gebiet zeichnen' }).focus();
      await page.keyboard.press('Enter');
      expect(await page.getByRole('button', { name: 'Gebiet zeichnen' }).getAttribute('aria-pressed')).toBe('true');
      await page.keyboard.press('Escape');
      expect(await page.getByRole('button', { name: 'Gebiet zeichnen' }).getAttribute('aria-pressed')).toBe('false');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/bereich=/);
      const taken = page.url();
      await page.keyboard.press('Enter');
      await page.waitForTimeout(500);
      expect(page.url()).toBe(taken);
      // Between the two, where nothing is.
      await page.getByText('Nichts gefunden').waitFor();
      await page.getByRole('button', { name: 'Gebiet entfernen' }).click();
      await page.locator('.hit').nth(1).waitFor();
    });

    test('a district is chosen by name, and does what the map does', async () => {
      const { page } = await openMap();
      const districts = page.getByRole('combobox', { name: 'Stadtbezirk oder Ortsteil' });
      expect(
        await districts.locator('optgroup').evaluateAll((groups) => groups.map((one) => one.getAttribute('label'))),
      ).toEqual(['Stadtbezirke', 'Ortsteile']);
      const apply = page.locator('.place-filters').locator('button[type=submit]');
      // With the keyboard one goes past others to the one that is meant.
      await districts.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(500);
      expect(page.url()).not.toContain('ort=');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/ort=Musters/);
      await page.locator('.hit').nth(1).waitFor({ state: 'detached' });
      expect(await titles(page)).toEqual(['Spielplatz im Süden']);
      await districts.selectOption('Musternord');
      await apply.click();
      await page.locator('.hit').nth(1).waitFor();
      expect(new URL(page.url()).searchParams.getAll('ort').sort()).toEqual(['Musternord', 'Mustersüd']);
    });

    test('without a script a district is chosen with the form, and a box stays in it', async () => {
      const { page } = await open({ javaScriptEnabled: false });
      await page.goto(`${address}&bereich=12.3,51.2,12.4,51.45`);
      expect(await map(page).isVisible()).toBe(false);
      await page.getByRole('combobox', { name: 'Stadtbezirk oder Ortsteil' }).selectOption('Musternord');
      await page.locator('.place-filters').locator('button[type=submit]').click();
      expect(await titles(page)).toEqual(['Spielplatz im Norden']);
      expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
        q: 'Spielplatz Rutsche',
        ort: 'Musternord',
        bereich: '12.3,51.2,12.4,51.45',
      });
    });

    test('a hit that is pointed to stands out on the map, and the other way round', async () => {
      const { page } = await openMap();
      const hit = page.locator('.hits > li', { hasText: 'im Süden' });
      await hit.hover();
      const pixels = () =>
        page.evaluate<string>(
          `[...document.querySelectorAll('.map__canvas canvas')].map((one) => one.toDataURL()).join()`,
        );
      await page.waitForTimeout(200);
      const pointed = await pixels();
      await page.mouse.move(1, 1);
      await page.waitForFunction(
        (before) => [...document.querySelectorAll('canvas')].map((one) => one.toDataURL()).join() !== before,
        pointed,
      );
      const at = await frameOf(page);
      // The two are fitted into the view: the northern one at its upper edge.
      const frame = await map(page).boundingBox();
      const { x, y } = at(0.5, 28 / (frame?.height ?? 1) + 0.02);
      await page.mouse.move(x, y);
      await page.locator('.hits__pointed', { hasText: 'im Norden' }).waitFor();
      await page.mouse.click(x, y);
      await page.locator('.hit__title a:focus', { hasText: 'im Norden' }).waitFor();
    });

    test('a finger that scrolls past the map leaves its box alone, and draws one where it is asked to', async () => {
      const options = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } };
      const { page } = await openMap(options, `${address}&bereich=12.3,51.2,12.4,51.45`);
      const at = await frameOf(page);
      const session = await page.context().newCDPSession(page);
      const swipe = async (from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
        const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
          session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
        await touch('touchStart', [from]);
        for (let step = 1; step <= 5; step += 1) {
          const part = step / 5;
          await touch('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
        }
        await touch('touchEnd', []);
      };
      const before = page.url();
      await swipe(at(0.5, 0.6), at(0.5, 0.3));
      await page.waitForTimeout(500);
      expect(page.url()).toBe(before);
      await page.getByRole('button', { name: 'Gebiet zeichnen' }).click();
      const now = await frameOf(page);
      await swipe(now(0.2, 0.2), now(0.8, 0.7));
      await page.waitForFunction((url) => location.href !== url, before);
      expect(new URL(page.url()).searchParams.get('bereich')).not.toBe('12.3,51.2,12.4,51.45');
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`the search page with its map is accessible: ${colorScheme}`, async () => {
        const { page } = await openMap({ colorScheme }, `${address}&bereich=12.3,51.2,12.4,51.45`);
        expect(await findViolations(page)).toEqual([]);
        await shoot(page, `search-map-${colorScheme}`);
      });
    }

    test('it fits a narrow screen', async () => {
      const { page } = await openMap({ viewport: { width: 320, height: 640 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await shoot(page, 'search-map-narrow');
    });
  },
  async () => ({ areas }),
);
