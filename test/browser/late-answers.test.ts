import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { waitUntil } from '../support/index.ts';
import { findViolations } from './find-violations.ts';
import { holdAnswers } from './hold-answers.ts';
import { inChromium } from './in-chromium.ts';
import { searchBox } from './search-box.ts';
import { shoot } from './shoot.ts';

const skeleton = (page: Page) => page.locator('.skeleton');
const count = (page: Page) => page.locator('.results__count').textContent();
const theme = (page: Page) => page.getByRole('link', { name: /^Umwelt \d+$/ });

inChromium(({ catalogue, open }) => {
  test('hits are awaited in sight after 150 milliseconds, and not before', async () => {
    const { page, said } = await open();
    await page.goto('/suche');
    await searchBox(page).waitFor();
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    const held = await holdAnswers(page);
    const before = await count(page);
    await theme(page).click();
    await held.reach(1);
    await page.clock.runFor(149);
    expect(await skeleton(page).count()).toBe(0);
    expect(await page.locator('.hit').count()).toBeGreaterThan(0);
    expect(await count(page)).toBe(before);
    await page.clock.runFor(1);
    await skeleton(page).waitFor();
    expect(await page.locator('.hit').count()).toBe(0);
    expect(await page.getByRole('status').first().textContent()).toBe('Suche läuft …');
    await page.clock.resume();
    await shoot(page, 'skeleton');
    expect(await findViolations(page)).toEqual([]);
    await held.release();
    await page.waitForURL('**/suche?thema=ENVI');
    expect(await skeleton(page).count()).toBe(0);
    expect(await page.locator('.hit').count()).toBeGreaterThan(0);

    // An answer that is quick enough is all that is seen.
    await page.evaluate(`new MutationObserver(() => {
      if (document.querySelector('.skeleton')) window.wasLate = true;
    }).observe(document.body, { subtree: true, childList: true })`);
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await theme(page).click();
    await page.waitForURL('**/suche');
    await page.clock.runFor(1000);
    expect(await page.evaluate('window.wasLate')).toBeUndefined();
    expect(said).toEqual([]);
  });

  test('nothing moves for those who want it so', async () => {
    const animation = async (reducedMotion: 'reduce' | 'no-preference') => {
      const { page } = await open({ reducedMotion });
      await page.goto('/suche');
      await searchBox(page).waitFor();
      const held = await holdAnswers(page);
      await theme(page).click();
      await skeleton(page).waitFor();
      const name = await page.evaluate<string>(
        'getComputedStyle(document.querySelector(".skeleton__line")).animationName',
      );
      await held.release();
      return name;
    };
    expect(await animation('no-preference')).toBe('skeleton');
    expect(await animation('reduce')).toBe('none');
  });

  test('the newest choice is shown, whatever is answered last', async () => {
    const { page } = await open();
    await page.goto('/suche');
    await searchBox(page).waitFor();
    const held = await holdAnswers(page);
    await theme(page).click();
    await held.reach(1);
    await page.getByRole('link', { name: /^Verkehr \d+$/ }).click();
    await held.reach(2);
    await held.release(1);
    await page.waitForURL('**/suche?thema=ENVI&thema=TRAN');
    const shown = await count(page);
    await held.release();
    expect(await count(page)).toBe(shown);
  });

  test('without a connection the last results stay, and one can try again', async () => {
    const { page } = await open();
    await page.goto('/suche');
    await searchBox(page).waitFor();
    const before = await count(page);
    await page.context().setOffline(true);
    await theme(page).click();
    await page.getByText('Keine Verbindung').waitFor();
    expect(await count(page)).toBe(before);
    expect(page.url()).toMatch(/\/suche$/);
    expect(await theme(page).getAttribute('aria-current')).toBeNull();
    await shoot(page, 'offline');
    expect(await findViolations(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await page.waitForURL('**/suche?thema=ENVI');
    expect(await page.getByText('Keine Verbindung').count()).toBe(0);
    expect(await page.locator('.hit').count()).toBeGreaterThan(0);
  });

  test('an owner that does not answer is named, and what it offers is found as it was copied', async () => {
    const { page } = await open();
    await page.goto('/suche?q=Haltestellen');
    await searchBox(page).waitFor();
    await catalogue().owners.get('verkehrsbetriebe')?.stop();
    await waitUntil(
      async () => {
        const { data } = await catalogue().ask('{ owners { id server { state } } }');
        return data.owners.some(({ server }: { server: { state: string } }) => server.state === 'DOWN');
      },
      20_000,
      'the gateway knows that the owner is down',
    );
    await page.getByRole('link', { name: /^Datensätze \d+$/ }).click();
    await page.waitForURL('**/suche?q=Haltestellen&art=datensatz');
    const notice = page.getByText('Leipziger Verkehrsbetriebe (LVB) antwortet gerade nicht.');
    expect(await notice.isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: /^Haltestellen der Leipziger Verkehrsbetriebe/ }).count()).toBe(1);
    await shoot(page, 'owner-down');
    expect(await findViolations(page)).toEqual([]);
    // It is said only where it matters.
    await searchBox(page).fill('Trinkwasserqualität');
    await page.waitForURL('**/suche?q=Trinkwasserqualit%C3%A4t&art=datensatz');
    expect(await notice.count()).toBe(0);
  });

  test('where search itself does not answer, the page says so', async () => {
    const { page } = await open();
    await page.goto('/suche?q=Wasser');
    await searchBox(page).waitFor();
    await catalogue().search.stop();
    await page.getByRole('link', { name: /^Datensätze \d+$/ }).click();
    await page.getByText('Die Suche ist nicht erreichbar').waitFor();
    expect(await page.locator('.hit').count()).toBe(0);
    await shoot(page, 'search-down');
    expect(await findViolations(page)).toEqual([]);
  });
});
