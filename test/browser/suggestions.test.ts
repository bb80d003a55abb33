import { expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { findViolations } from './find-violations.ts';
import { holdAnswers } from './hold-answers.ts';
import { inChromium } from './in-chromium.ts';
import { searchBox } from './search-box.ts';
import { shoot } from './shoot.ts';
import { views } from './views.ts';

const options = (page: Page) => page.getByRole('option');
const active = (page: Page) => page.locator('[role=option][aria-selected=true]');

inChromium(({ catalogue, open }) => {
  async function typed(address: string, text: string, view?: BrowserContextOptions) {
    const opened = await open(view);
    await opened.page.goto(address);
    await searchBox(opened.page).fill(text);
    await options(opened.page).first().waitFor();
    return opened;
  }

  test('one types, goes down the list, and Enter opens the record', async () => {
    const { page, said } = await typed('/', 'verkehrsz');
    expect(await searchBox(page).getAttribute('aria-expanded')).toBe('true');
    expect(await active(page).count()).toBe(0);
    await searchBox(page).press('ArrowDown');
    expect(await active(page).textContent()).toMatch(/^Verkehrszählung: .* Datensatz$/);
    expect(await active(page).locator('mark').textContent()).toBe('Verkehrsz');
    expect(await searchBox(page).getAttribute('aria-activedescendant')).toBe(await active(page).getAttribute('id'));
    expect(await page.getByRole('listbox').getAttribute('id')).toBe(
      await searchBox(page).getAttribute('aria-controls'),
    );
    await searchBox(page).press('Enter');
    await page.waitForURL('**/id/stadt/dataset/verkehrszaehlung');
    expect(said).toEqual([]);
  });

  test('arrows go around, Home and End to the ends, and what is typed on begins anew', async () => {
    const { page } = await typed('/', 'verk');
    const last = await options(page).last().textContent();
    const first = await options(page).first().textContent();
    expect(await page.getByRole('group', { name: 'Anbieter' }).getByRole('option').allTextContents()).toEqual([
      'Leipziger Verkehrsbetriebe (LVB) Anbieter',
    ]);
    await searchBox(page).press('ArrowUp');
    expect(await active(page).textContent()).toBe(last);
    await searchBox(page).press('Home');
    expect(await active(page).textContent()).toBe(first);
    await searchBox(page).press('ArrowUp');
    expect(await active(page).count()).toBe(0);
    await searchBox(page).press('ArrowDown');
    await searchBox(page).press('End');
    expect(await active(page).textContent()).toBe(last);
    await searchBox(page).press('ArrowDown');
    expect(await active(page).count()).toBe(0);
    await searchBox(page).press('ArrowDown');
    await searchBox(page).press('e');
    expect(await active(page).count()).toBe(0);
  });

  test('Escape closes the list and leaves the text; Enter then searches for it', async () => {
    const { page } = await typed('/', 'verk');
    await searchBox(page).press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(await searchBox(page).getAttribute('aria-expanded')).toBe('false');
    expect(await searchBox(page).inputValue()).toBe('verk');
    expect(await page.locator(':focus').getAttribute('id')).toBe('q');
    await searchBox(page).press('ArrowDown');
    await options(page).first().waitFor();
    await searchBox(page).press('Escape');
    await searchBox(page).press('Enter');
    await page.waitForURL('**/suche?q=verk');
  });

  test('a theme, a place or an owner becomes a filter in place of the words', async () => {
    const { page } = await typed('/', 'Umwelt');
    await page.getByRole('option', { name: 'Umwelt Thema', exact: true }).click();
    await page.waitForURL('**/suche?thema=ENVI');

    const { page: english } = await open({ locale: 'en-GB' });
    await english.goto('/suche?art=datensatz&lang=en');
    await english.evaluate('window.marker = true');
    await searchBox(english).fill('Transport');
    await english.getByRole('option', { name: 'Transport Theme' }).click();
    await english.waitForURL('**/suche?art=datensatz&thema=TRAN&lang=en');
    expect(await searchBox(english).inputValue()).toBe('');
    expect(await english.evaluate('window.marker')).toBe(true);
  });

  test('the list closes where one goes on elsewhere', async () => {
    const { page } = await typed('/', 'verk');
    await searchBox(page).press('Tab');
    expect(await page.getByRole('listbox').count()).toBe(0);
  });

  test('a button empties the box, where there is something in it', async () => {
    const { page } = await typed('/', 'verk');
    const button = page.getByRole('button', { name: 'Eingabe löschen' });
    await button.click();
    expect(await searchBox(page).inputValue()).toBe('');
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(await page.locator(':focus').getAttribute('id')).toBe('q');
    expect(await button.isVisible()).toBe(false);
  });

  test('one question is asked for what is typed at one go, none for a letter', async () => {
    const { page, asked } = await open();
    await page.goto('/');
    await searchBox(page).waitFor();
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await searchBox(page).pressSequentially('Verkehrszählung');
    await page.clock.runFor(1000);
    await options(page).first().waitFor();
    expect(asked.filter((url) => url.endsWith('/graphql')).length).toBe(1);
    await searchBox(page).fill('V');
    await page.clock.runFor(1000);
    expect(await options(page).count()).toBe(0);
    expect(asked.filter((url) => url.endsWith('/graphql')).length).toBe(1);
  });

  test('an answer that was overtaken is not shown', async () => {
    const { page } = await open();
    await page.goto('/');
    await searchBox(page).waitFor();
    const held = await holdAnswers(page);
    await searchBox(page).fill('wasser');
    await held.reach(1);
    await searchBox(page).fill('verkehrsz');
    await held.reach(2);
    await held.release(1);
    await options(page).first().waitFor();
    await held.release();
    expect(held.variables).toEqual([{ text: 'wasser' }, { text: 'verkehrsz' }]);
    expect(await options(page).first().textContent()).toContain('Verkehrszählung');
  });

  test('words of records are text, in suggestions too', async () => {
    const { page, said } = await open();
    await page.goto('/');
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const answer = await response.json();
      answer.data.suggest[0].label = 'Verk <img src=x onerror=alert(1)>';
      await route.fulfill({ response, json: answer });
    });
    await searchBox(page).fill('verk');
    await options(page).first().waitFor();
    expect(await options(page).first().textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await options(page).locator('img').count()).toBe(0);
    expect(said).toEqual([]);
  });

  for (const [view, settings] of Object.entries(views)) {
    test(`the open list is accessible and fits: ${view}`, async () => {
      for (const [name, address] of [
        ['start', '/'],
        ['search', '/suche'],
        ['missing', '/gibt-es-nicht'],
      ] as const) {
        const { page, asked } = await typed(address, 'wasser', settings);
        await searchBox(page).press('ArrowDown');
        await shoot(page, `suggestions-${name}-${view}`);
        expect([name, await findViolations(page)]).toEqual([name, []]);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect([name, width]).toEqual([name, settings.viewport?.width]);
        expect(asked.filter((url) => !url.startsWith(catalogue().gateway.url))).toEqual([]);
        await page.context().close();
      }
    });
  }
});
