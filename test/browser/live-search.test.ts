import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { EntryRecord } from '../../catalogue-schema/index.ts';
import type { RunningOwner } from '../../subgraphs/owner-kit/index.ts';
import { waitUntil } from '../support/index.ts';
import { findViolations } from './find-violations.ts';
import { inChromium } from './in-chromium.ts';
import { searchBox } from './search-box.ts';
import { shoot } from './shoot.ts';

const count = (page: Page) => page.locator('.results__count').textContent();
const summary = (page: Page, name: string) => page.locator('summary', { hasText: new RegExp(`^${name}$`) });

inChromium(({ catalogue, open }) => {
  /** A search page that is not loaded again: `mark` is lost where it is. */
  async function search(address: string) {
    const opened = await open();
    await opened.page.goto(address);
    await searchBox(opened.page).waitFor();
    await opened.page.evaluate('window.mark = true');
    const stays = async (): Promise<void> => {
      expect(await opened.page.evaluate('window.mark')).toBe(true);
      expect(opened.asked.filter((url) => !url.startsWith(catalogue().gateway.url))).toEqual([]);
      expect(opened.said).toEqual([]);
    };
    return { ...opened, stays };
  }

  test('results follow what is typed, in the page and in its address', async () => {
    const { page, stays } = await search('/suche');
    const all = await count(page);
    await searchBox(page).pressSequentially('Verkehrszählung');
    await page.waitForURL('**/suche?q=Verkehrsz%C3%A4hlung');
    expect(await page.locator('.hit').first().textContent()).toContain('Verkehrszählung');
    expect(await count(page)).not.toBe(all);
    expect(await page.title()).toBe('Suche nach „Verkehrszählung“ – Datenkatalog Leipzig');
    expect(await page.locator('link[type="application/atom+xml"]').getAttribute('href')).toBe(
      '/feed.atom?q=Verkehrsz%C3%A4hlung',
    );
    // However long one types, it is one step back.
    await page.goBack();
    await page.waitForURL('**/suche');
    expect([await count(page), await searchBox(page).inputValue()]).toEqual([all, '']);
    await page.goForward();
    await page.waitForURL('**/suche?q=Verkehrsz%C3%A4hlung');
    expect(await searchBox(page).inputValue()).toBe('Verkehrszählung');
    expect(await page.title()).toContain('Verkehrszählung');
    await stays();
  });

  test('titles cannot turn the results that come while one types', async () => {
    const { store } = catalogue().owners.get('lecos') as RunningOwner;
    const [sample] = (await store.read('', 1000)).filter(({ id }) => id === 'lecos/dataset/geodateninfrastruktur');
    const title: string = 'Drehwurm \u202egnp.exe\u202c \u2067Ende\u2069';
    await store.save([{ ...sample, id: 'lecos/dataset/drehwurm', title } as EntryRecord], 'test');
    const isFound = async () =>
      (await catalogue().ask('{ search(query: "Drehwurm") { totalCount } }')).data.search.totalCount === 1;
    await waitUntil(isFound, 10_000, 'the record is found');
    const { page } = await search('/suche');
    await searchBox(page).pressSequentially('Drehwurm');
    const hit = page.locator('.hit', { hasText: 'Drehwurm' });
    await hit.waitFor();
    expect(await hit.locator('.hit__title').textContent()).toBe('Drehwurm gnp.exe Ende');
    expect(await hit.textContent()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    await store.delete(['lecos/dataset/drehwurm']);
  });

  test('one question is asked for what is typed at one go, and Enter does not wait', async () => {
    const { page, stays } = await search('/suche');
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    const searches: string[] = [];
    page.on('request', (request) => {
      const { query, variables } = request.postDataJSON() ?? {};
      if (query?.startsWith('query Search')) searches.push(variables.query);
    });
    await searchBox(page).pressSequentially('Trinkwasser');
    expect(searches).toEqual([]);
    await page.clock.runFor(1000);
    await page.waitForURL('**/suche?q=Trinkwasser');
    await searchBox(page).pressSequentially('qualität');
    await searchBox(page).press('Enter');
    await page.waitForURL('**/suche?q=Trinkwasserqualit%C3%A4t');
    await page.clock.runFor(1000);
    expect(searches).toEqual(['Trinkwasser', 'Trinkwasserqualität']);

    // What was taken back is no entry of the history, and spoils none.
    const answered = page.waitForResponse('**/graphql');
    await searchBox(page).press('x');
    await searchBox(page).press('Backspace');
    await page.clock.runFor(1000);
    await answered;
    await searchBox(page).fill('Wasser');
    await page.clock.runFor(1000);
    await page.waitForURL('**/suche?q=Wasser');
    await page.goBack();
    await page.waitForURL('**/suche?q=Trinkwasserqualit%C3%A4t');
    await page.goBack();
    await page.waitForURL('**/suche');
    await stays();
  });

  test('filters, kinds, orders and days are links and fields of one search; back and forward restore each', async () => {
    const { page, stays } = await search('/suche?q=Verkehr');
    const steps = [await count(page)];
    await page.getByRole('link', { name: /^GTFS/ }).click();
    await page.waitForURL('**/suche?q=Verkehr&format=GTFS');
    steps.push(await count(page));
    expect(steps[1]).toBe('1 Ergebnis');
    expect(await page.getByRole('status').first().textContent()).toBe('1 Ergebnis');
    expect(await page.getByRole('link', { name: /^GTFS/ }).getAttribute('aria-current')).toBe('true');
    expect(await page.locator(':focus').textContent()).toContain('GTFS');

    await page.getByRole('link', { name: 'Filter entfernen: Format und Dienst: GTFS' }).click();
    await page.waitForURL('**/suche?q=Verkehr');
    // The link is gone, and the focus goes to what it changed.
    expect(await page.locator(':focus').getAttribute('id')).toBe('ergebnisse');

    await page.getByRole('link', { name: /^Projekte \d+$/ }).click();
    await page.waitForURL('**/suche?q=Verkehr&art=projekt');
    await page.getByRole('link', { name: 'Titel', exact: true }).click();
    await page.waitForURL('**/suche?q=Verkehr&art=projekt&sortierung=titel');
    await page.getByLabel('Von', { exact: true }).fill('2021-01-01');
    await page.getByLabel('Von', { exact: true }).blur();
    await page.waitForURL('**/suche?q=Verkehr&art=projekt&von=2021-01-01&sortierung=titel');
    expect(await page.getByRole('link', { name: 'Filter entfernen: Von 1. Januar 2021' }).count()).toBe(1);
    await page.getByLabel('Stadtteil oder Ort').fill('Leipzig');
    await page.getByLabel('Stadtteil oder Ort').press('Enter');
    await page.waitForURL('**/suche?q=Verkehr&art=projekt&ort=Leipzig&von=2021-01-01&sortierung=titel');
    expect(await page.getByLabel('Stadtteil oder Ort').inputValue()).toBe('');

    for (let step = 0; step < 4; step += 1) await page.goBack();
    await page.waitForURL('**/suche?q=Verkehr');
    expect(await page.getByLabel('Von', { exact: true }).inputValue()).toBe('');
    await page.goBack();
    await page.waitForURL('**/suche?q=Verkehr&format=GTFS');
    expect(await count(page)).toBe(steps[1]);
    await page.goBack();
    expect(await count(page)).toBe(steps[0]);
    await stays();
  });

  test('a link with a key pressed is the browser’s', async () => {
    const { page, stays } = await search('/suche?q=Verkehr');
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: /^GTFS/ }).click({ modifiers: ['Control'] });
    const other = await opened;
    await other.waitForURL('**/suche?q=Verkehr&format=GTFS');
    expect(page.url()).toMatch(/\/suche\?q=Verkehr$/);
    await stays();
  });

  test('another page of hits begins at its top', async () => {
    const { page, stays } = await search('/suche?sortierung=titel');
    const first = await page.locator('.hit__title').first().textContent();
    await page.getByRole('link', { name: 'Nächste Seite' }).click();
    await page.waitForURL('**/suche?sortierung=titel&nach=*');
    expect(await page.locator('.hit__title').first().textContent()).not.toBe(first);
    expect(await page.locator(':focus').getAttribute('id')).toBe('ergebnisse');
    const top = 'document.querySelector(".hit").getBoundingClientRect().top';
    await waitUntil(
      () => page.evaluate<boolean>(`${top} > 0 && ${top} < innerHeight`),
      10_000,
      'the first hit is in sight',
    );
    await page.getByRole('link', { name: 'Zum Anfang der Liste' }).click();
    await page.waitForURL('**/suche?sortierung=titel');
    expect(await page.locator('.hit__title').first().textContent()).toBe(first);
    await stays();
  });

  test('one searches among the values of a facet, and it stays open whatever is found', async () => {
    const { page, stays } = await search('/suche');
    await summary(page, 'Schlagwort').click();
    const facet = page.locator('details', { has: summary(page, 'Schlagwort') });
    expect(await facet.locator('.facet__values').first().getByRole('link').count()).toBe(10);
    await facet.getByRole('searchbox', { name: 'In „Schlagwort“ suchen' }).fill('WASSER');
    const labels = await facet.locator('.facet__label').allTextContents();
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((label) => !label.toLowerCase().includes('wasser'))).toEqual([]);
    await facet.getByRole('searchbox').fill('Quastenflosser');
    expect(await facet.getByText('Kein Wert passt.').isVisible()).toBe(true);
    await facet.getByRole('searchbox').fill('');

    await summary(page, 'Thema').click();
    await facet.getByRole('link').first().click();
    await page.waitForURL('**/suche?schlagwort=*');
    expect(await facet.getAttribute('open')).not.toBeNull();
    await facet.locator('[aria-current=true]').click();
    await page.waitForURL('**/suche');
    expect(await facet.getAttribute('open')).not.toBeNull();
    const themes = page.locator('details', { has: summary(page, 'Thema') });
    expect(await themes.getAttribute('open')).toBeNull();
    await stays();
  });

  test('without a script there is no field that would do nothing', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto('/suche');
    expect(await page.getByRole('searchbox').count()).toBe(1);
    expect(await page.locator('[role=combobox]').count()).toBe(0);
  });

  test('the other language keeps the search', async () => {
    const { page } = await search('/suche');
    await searchBox(page).fill('Wasser');
    await page.waitForURL('**/suche?q=Wasser');
    await searchBox(page).press('Escape');
    await page.getByRole('link', { name: /^Projekte \d+$/ }).click();
    await page.waitForURL('**/suche?q=Wasser&art=projekt');
    const german = await count(page);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/suche?q=Wasser&art=projekt&lang=en');
    expect(await searchBox(page).inputValue()).toBe('Wasser');
    expect((await count(page))?.replace('result', 'Ergebnis').replace(/s$/, 'se')).toBe(german);
    // What is typed there stays in that language.
    await searchBox(page).fill('Wasserwerke');
    await page.waitForURL('**/suche?q=Wasserwerke&art=projekt&lang=en');
  });

  test('where nothing is found, what was widened is said, and each filter can be dropped', async () => {
    const { page, stays } = await search('/suche');
    await searchBox(page).fill('Feinstaup');
    await page.waitForURL('**/suche?q=Feinstaup');
    expect(await page.getByText('Gesucht wurde nach „Feinstaub“').isVisible()).toBe(true);
    await page.goto('/suche?q=Feinstaup&thema=TRAN&art=datensatz');
    await page.evaluate('window.mark = true');
    expect(await page.getByText('Gesucht wurde auch nach ähnlichen.').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'ohne Art der Einträge: Datensätze' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Feinstaub', exact: true }).click();
    await page.waitForURL('**/suche?q=Feinstaub&art=datensatz&thema=TRAN');
    expect(await searchBox(page).inputValue()).toBe('Feinstaub');
    await page.getByRole('link', { name: 'ohne Thema: Verkehr' }).click();
    await page.waitForURL('**/suche?q=Feinstaub&art=datensatz');
    expect(await page.locator('.hit').count()).toBeGreaterThan(0);
    await stays();
  });

  test('an address that cannot be answered says so, and one can search on', async () => {
    const { page } = await open();
    await page.goto('/suche?nach=unsinn');
    expect(await page.getByText('So kann die Suche nicht beantwortet werden').isVisible()).toBe(true);
    await searchBox(page).fill('Wasser');
    await page.waitForURL('**/suche?q=Wasser');
    expect(await page.locator('.hit').count()).toBeGreaterThan(0);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`what was found live is as accessible as what was loaded: ${colorScheme}`, async () => {
      const { page } = await open({ colorScheme });
      await page.goto('/suche');
      await summary(page, 'Schlagwort').click();
      await searchBox(page).fill('Verkehr');
      await page.waitForURL('**/suche?q=Verkehr');
      await searchBox(page).press('Escape');
      await page.getByRole('link', { name: /^Datensätze \d+$/ }).click();
      await page.waitForURL('**/suche?q=Verkehr&art=datensatz');
      await shoot(page, `live-${colorScheme}`, { fullPage: true });
      expect(await findViolations(page)).toEqual([]);
    });
  }
});
