import { expect, test } from '@jest/globals';
import { findViolations } from './find-violations.ts';
import { inChromium } from './in-chromium.ts';
import { pages } from './pages.ts';
import { shoot } from './shoot.ts';
import { views } from './views.ts';

inChromium(({ catalogue, open }) => {
  for (const [view, options] of Object.entries(views)) {
    test(`every page is accessible, fits and calls nobody: ${view}`, async () => {
      const { page, asked, said } = await open(options);
      for (const [name, address] of Object.entries(pages)) {
        await page.goto(address);
        await shoot(page, `${name}-${view}`, { fullPage: true });
        expect([name, await findViolations(page)]).toEqual([name, []]);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect([name, width]).toEqual([name, options.viewport?.width]);
      }
      expect(asked.filter((url) => !url.startsWith(catalogue().gateway.url))).toEqual([]);
      expect(said.filter((message) => !message.includes('404'))).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      await page.context().close();
    });
  }

  test('a record prints without what only works on a screen', async () => {
    const { page } = await open();
    await page.goto(pages.dataset as string);
    await page.emulateMedia({ media: 'print' });
    await shoot(page, 'dataset-print', { fullPage: true });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });

  test('with the keyboard alone one comes from the start page to the address of a file', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto('/');
    const reach = async (name: RegExp): Promise<void> => {
      for (let steps = 0; steps < 60; steps += 1) {
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        const label = (await focused.getAttribute('aria-label')) ?? (await focused.textContent()) ?? '';
        if (name.test(label) || name.test((await focused.getAttribute('name')) ?? '')) return;
      }
      throw new Error(`expected to reach ${name} with Tab`);
    };
    await reach(/^q$/);
    await page.keyboard.type('Verkehrszählung');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/suche\?q=Verkehrsz/);
    await reach(/^Verkehrszählung: Kfz/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/id\/stadt\/dataset\/verkehrszaehlung/);
    await reach(/^Herunterladen: Stundenwerte/);
    expect(await page.locator(':focus').getAttribute('href')).toMatch(/^https:/);
  });

  test('a filter is in the address, and back and forward work', async () => {
    const { page } = await open();
    await page.goto('/suche?q=Verkehr');
    const count = await page.getByRole('status').first().textContent();
    await page.getByRole('link', { name: /^GTFS/ }).click();
    await page.waitForURL(/format=GTFS/);
    expect(await page.getByRole('status').first().textContent()).toBe('1 Ergebnis');
    await page.goBack();
    expect(await page.getByRole('status').first().textContent()).toBe(count);
    await page.goForward();
    expect(await page.getByRole('status').first().textContent()).toBe('1 Ergebnis');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.getByRole('status').first().textContent()).toBe('1 result');
  });
});
