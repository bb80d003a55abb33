import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { checkRecord, type EntryRecord } from '../../catalogue-schema/index.ts';
import type { RunningOwner } from '../../subgraphs/owner-kit/index.ts';
import { pixel, startCatalogue, startForeignServer, waitUntil } from '../support/index.ts';
import { findViolations } from './find-violations.ts';
import { inChromium } from './in-chromium.ts';
import { shoot } from './shoot.ts';

const open = { 'access-control-allow-origin': '*' };
const hostile = '<img src=x onerror=alert(1)>';

const rows = Array.from(
  { length: 150 },
  (_, row) =>
    `${row};"Straße; ""${row}""";${hostile};${row === 99 ? 'lang'.repeat(1000) : 'kurz'};javascript:alert(1);\u202edcba`,
).join('\r\n');

const points = (crs: object, positions: readonly (readonly number[])[]) => ({
  type: 'FeatureCollection',
  ...crs,
  features: positions.map((coordinates, place) => ({
    type: 'Feature',
    properties: { name: `Punkt ${place} ${hostile}` },
    geometry: { type: 'Point', coordinates },
  })),
});

const utm33 = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } } };
const unknown = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31468' } } };

/** A hundred points, half of them at one place and half at another: what is added between them is in the middle. */
const outer = Array.from({ length: 100 }, (_, place) => [317_000, place % 2 === 0 ? 5_685_000 : 5_695_000]);

const capabilities = `<?xml version="1.0"?><WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms">
  <Capability><Layer><Title>Alles</Title>
    <Layer><Name>eins</Name><Title>Ebene Eins</Title></Layer><Layer><Name>zwei</Name><Title>Ebene Zwei</Title></Layer>
  </Layer></Capability></WMS_Capabilities>`;

const texts: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
  '/daten.csv': ['text/csv', `\uFEFFNummer;Straße;Böses;Langes;Verweis;Gedrehtes\r\n${rows}\r\n`],
  '/alt.csv': ['text/csv', Buffer.from('Stra\xdfe,Geb\xfchr\nM\xfchlweg,1 \x80\n', 'latin1')],
  '/umbruch.csv': ['text/plain', 'Name\tOrt\n"zwei\nZeilen"\tLeipzig, Mitte; Nord\n'],
  '/leer.csv': ['text/csv', ''],
  '/zeile.csv': ['text/csv', `Spalte;${'x'.repeat(1_000_000)}\n1;2\n`],
  '/seite.csv': ['text/html; charset=utf-8', '<!doctype html><title>Bitte anmelden</title>'],
  '/punkte.geojson': [
    'application/geo+json',
    JSON.stringify(
      points({}, [
        [12.37, 51.34],
        [12.4, 51.35],
      ]),
    ),
  ],
  '/utm.geojson': ['application/geo+json', JSON.stringify(points(utm33, [[317_000, 5_690_000]]))],
  '/viele.geojson': ['application/geo+json', JSON.stringify(points(utm33, [...outer, [317_000, 5_690_000]]))],
  '/fremd.geojson': ['application/geo+json', JSON.stringify(points(unknown, [[4_526_000, 5_690_000]]))],
  '/meter.geojson': ['application/geo+json', JSON.stringify(points({}, [[317_000, 5_690_000]]))],
  '/ohne.geojson': ['application/geo+json', '{"type": "FeatureCollection", "features": []}'],
  '/ortlos.geojson': [
    'application/geo+json',
    '{"type": "Feature", "geometry": {"type": "GeometryCollection", "geometries": []}}',
  ],
  '/kaputt.geojson': ['application/geo+json', '{"type": "FeatureCollection", "features": ['],
  '/riesig.geojson': ['application/geo+json', `{"type": "FeatureCollection"${' '.repeat(5_000_001)}}`],
};

/** Bytes of an endless file that were taken before the reader had enough. */
let taken = 0;
let isLeft = false;

function pour(response: ServerResponse): void {
  const line = Buffer.alloc(16_384, 'eins;zwei;drei\n');
  response.on('close', () => {
    isLeft = true;
  });
  const more = (): void => {
    while (!response.destroyed && taken < 100_000_000) {
      taken += line.length;
      if (!response.write(line)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
}

const source = await startForeignServer(({ url = '' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://quelle.test');
  const text = texts[pathname];
  if (text !== undefined) response.writeHead(200, { ...open, 'content-type': text[0] }).end(text[1]);
  else if (pathname === '/verschlossen.csv') response.writeHead(200, { 'content-type': 'text/csv' }).end('a;b\n1;2\n');
  else if (pathname === '/stumm.csv') return;
  else if (pathname === '/umgeleitet.csv') response.writeHead(302, { ...open, location: other.url }).end();
  else if (pathname === '/endlos.csv') {
    response.writeHead(200, { ...open, 'content-type': 'text/csv' });
    pour(response);
  } else if (pathname === '/wms' && searchParams.get('REQUEST') === 'GetCapabilities') {
    response.writeHead(200, { ...open, 'content-type': 'text/xml' }).end(capabilities);
  } else if (pathname === '/wms' && searchParams.get('VERSION') === '1.1.1') {
    response.writeHead(200, { 'content-type': 'image/png' }).end(pixel);
  } else if (pathname === '/wms') response.writeHead(200, { 'content-type': 'text/xml' }).end('<ServiceException/>');
  else response.writeHead(404, open).end();
});

const other = await startForeignServer((_, response) => response.writeHead(200, open).end('a;b\n1;2\n'));

afterAll(async () => {
  await source.stop();
  await other.stop();
});

const file = (name: string) => ({
  id: name.replace('.', '-'),
  title: name,
  accessUrl: `${source.url}/${name}`,
  downloadUrl: `${source.url}/${name}`,
  format: name.endsWith('.csv') ? 'CSV' : 'GEOJSON',
});

const service = (id: string, layers: readonly string[]) => ({
  id,
  title: id,
  kind: 'WMS',
  endpointUrl: `${source.url}/wms?map=stadt&service=WMS&Request=GetCapabilities`,
  layers,
});

inChromium(({ catalogue, open: openPage }) => {
  beforeAll(async () => {
    const { store } = catalogue().owners.get('lecos') as RunningOwner;
    const others = ['verschlossen.csv', 'endlos.csv', 'fehlt.csv', 'stumm.csv', 'umgeleitet.csv'];
    const names = [...Object.keys(texts).map((address) => address.slice(1)), ...others];
    const hosts = ['boese;script-src', '*', 'a,b', "x'self'"];
    const checked = checkRecord({
      id: 'lecos/dataset/vorschau',
      title: 'Vorschau',
      publisher: { name: 'Lecos GmbH' },
      modified: '2026-01-01T00:00:00Z',
      visibility: 'PUBLIC',
      spatial: { bbox: { west: 12.2, south: 51.2, east: 12.6, north: 51.5 } },
      distributions: [
        ...names.map(file),
        { ...file('bild.pdf'), format: 'PDF', downloadUrl: `${other.url}/bild.pdf` },
        ...hosts.map((host, place) => ({ ...file(`boese-${place}.csv`), downloadUrl: `https://${host}/boese.csv` })),
      ],
      services: [service('Mit Ebenen', ['a', 'b']), service('Ohne Ebenen', [])],
    });
    if (!checked.ok) throw new Error(checked.problems.join('; '));
    const many = Array.from({ length: 31 }, (_, place) => `https://quelle-${place}.test`);
    const scattered = checkRecord({
      ...checked.record,
      id: 'lecos/dataset/verstreut',
      distributions: ['http://[::1]:8080', ...many].map((origin, place) => ({
        ...file(`verstreut-${place}.csv`),
        downloadUrl: `${origin}/daten.csv`,
      })),
      services: [],
    });
    if (!scattered.ok) throw new Error(scattered.problems.join('; '));
    await store.save([checked.record, scattered.record], 'test');
  });

  async function openDataset(options = {}) {
    const opened = await openPage(options);
    await opened.page.goto('/id/lecos/dataset/vorschau');
    await opened.page.getByText(/^\d+ weitere Dateien/).click();
    return opened;
  }

  /** Opens the preview of a file or service; answers with the part of the page in which it is. */
  async function preview(page: Page, name: string) {
    const card = page.locator('.card', { has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) });
    // What keeps the page busy may hold back the script: the button is there before it works.
    await page.waitForLoadState('networkidle');
    await card.getByRole('button', { name: /^Vorschau/ }).click();
    return card;
  }

  test('nobody is asked before a click, and a page may ask the sources of its own previews alone', async () => {
    const { page, asked } = await openDataset();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('button', { name: /^Vorschau/ }).count()).toBeGreaterThan(10);
    expect(asked.filter((url) => !url.startsWith(catalogue().gateway.url))).toEqual([]);
    expect(source.asked).toEqual([]);
    const policy = (await page.goto('/id/lecos/dataset/vorschau'))?.headers()['content-security-policy'] ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      `connect-src 'self' ${source.url}`,
      "style-src 'self'",
      "font-src 'self'",
      `img-src 'self' data: ${source.url}`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(await page.evaluate(`fetch('${other.url}').then(() => 'read', () => 'refused')`)).toBe('refused');
    expect(other.asked).toEqual([]);
    const plain = (await page.goto('/id/lecos/contact/plattformbetrieb'))?.headers()['content-security-policy'];
    expect(plain).toContain("connect-src 'self';");
  });

  test('there are buttons for those sources alone that the page may ask', async () => {
    const { page } = await openPage();
    const answer = await page.goto('/id/lecos/dataset/verstreut');
    const allowed = /connect-src 'self' ([^;]*)/.exec(answer?.headers()['content-security-policy'] ?? '')?.[1];
    const buttons = await page.locator('.preview > button').allTextContents();
    expect(buttons).toEqual(allowed?.split(' ').map((origin) => `Vorschau (lädt von ${new URL(origin).host})`));
    expect(buttons.length).toBe(30);
    await page.context().close();
  });

  test('the first hundred rows of a CSV file are a table of text', async () => {
    const { page, said } = await openDataset();
    const card = await preview(page, 'daten.csv');
    await card.getByText('Die ersten 100 Zeilen').waitFor();
    expect(await card.locator('caption').textContent()).toBe('Zeilen aus „daten.csv“');
    const headings = await card.getByRole('columnheader').allTextContents();
    expect(headings).toEqual(['Nummer', 'Straße', 'Böses', 'Langes', 'Verweis', 'Gedrehtes']);
    expect(await card.getByRole('row').count()).toBe(101);
    const last = await card.getByRole('row').last().getByRole('cell').allTextContents();
    const long = `${'lang'.repeat(75)} …`;
    expect(last).toEqual(['99', 'Straße; "99"', hostile, long, 'javascript:alert(1)', 'dcba']);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await card.getByRole('table').getByRole('link').count()).toBe(0);
    await shoot(page, 'preview-table');
    expect(said).toEqual([]);
    await card.getByRole('button', { name: 'Vorschau schließen' }).click();
    expect(await card.getByRole('table').count()).toBe(0);
  });

  test('letters of old files are read, and an endless file is left', async () => {
    const { page } = await openDataset();
    const old = await preview(page, 'alt.csv');
    await old.getByText('Alle Zeilen (1)').waitFor();
    expect(await old.getByRole('row').allTextContents()).toEqual(['StraßeGebühr', 'Mühlweg1 €']);
    const broken = await preview(page, 'umbruch.csv');
    await broken.getByText('Alle Zeilen (1)').waitFor();
    expect(await broken.getByRole('cell').allTextContents()).toEqual(['zwei\nZeilen', 'Leipzig, Mitte; Nord']);
    const endless = await preview(page, 'endlos.csv');
    await endless.getByText('Die ersten 100 Zeilen').waitFor();
    expect(await endless.getByRole('row').last().textContent()).toBe('einszweidrei');
    await waitUntil(async () => isLeft, 10_000, 'the endless file is left');
    expect(taken).toBeLessThan(20_000_000);
  });

  test.each([
    ['verschlossen.csv', 'ist nicht erreichbar oder erlaubt anderen Seiten nicht, diese Daten zu lesen.'],
    ['fehlt.csv', 'gibt diese Daten nicht heraus (HTTP-Status 404).'],
    ['umgeleitet.csv', 'ist nicht erreichbar oder erlaubt anderen Seiten nicht, diese Daten zu lesen.'],
    ['leer.csv', 'Die Datei ist leer.'],
    ['zeile.csv', 'Schon die erste Zeile dieser Datei ist für eine Vorschau zu lang.'],
    ['seite.csv', 'Es hat nicht das angegebene Format.'],
    ['ohne.geojson', 'Die Datei enthält keine Objekte, die sich auf einer Karte zeigen lassen.'],
    ['ortlos.geojson', 'Die Datei enthält keine Objekte, die sich auf einer Karte zeigen lassen.'],
    ['kaputt.geojson', 'Es hat nicht das angegebene Format.'],
    ['riesig.geojson', 'Die Datei ist für eine Vorschau zu groß.'],
    ['fremd.geojson', 'Das Koordinatensystem dieser Datei lässt sich nicht als Vorschau zeigen.'],
    ['meter.geojson', 'Das Koordinatensystem dieser Datei lässt sich nicht als Vorschau zeigen.'],
  ])('%s has no preview, and the page says why', async (name, reason) => {
    const { page } = await openDataset();
    const card = await preview(page, name);
    await card.getByText(reason).waitFor();
    const link = card.getByRole('link', { name: 'Datei oder Dienst beim Anbieter öffnen' });
    expect(await link.getAttribute('href')).toBe(`${source.url}/${name}`);
    expect(await card.getByRole('application').count()).toBe(0);
    expect(other.asked).toEqual([]);
    await page.context().close();
  });

  test('a source that does not answer is given up', async () => {
    const { page } = await openPage();
    await page.clock.install();
    await page.goto('/id/lecos/dataset/vorschau');
    await page.getByText(/^\d+ weitere Dateien/).click();
    const card = await preview(page, 'stumm.csv');
    await card.getByText(/^Die Vorschau wird von .* geladen …$/).waitFor();
    await page.clock.fastForward(20_000);
    await card.getByText('antwortet zu langsam.').waitFor();
    await page.context().close();
  });

  test('at 320 pixels the table scrolls in itself, and the keyboard reaches it', async () => {
    const { page } = await openDataset({ viewport: { width: 320, height: 640 } });
    const card = await preview(page, 'daten.csv');
    const region = card.getByRole('region', { name: 'Zeilen aus „daten.csv“' });
    await region.waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('class')).toContain('preview__table');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await shoot(page, 'preview-narrow');
    await shoot(page, 'preview-narrow-whole', { fullPage: true });
    await page.context().close();
  });

  test('without a script there are no buttons that do nothing', async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.goto('/id/lecos/dataset/vorschau');
    expect(await page.getByText(`${source.url}/daten.csv`, { exact: true }).isVisible()).toBe(true);
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    await page.context().close();
  });

  test('a catalogue over TLS says that it cannot look into what comes without', async () => {
    const secure = await startCatalogue({ publicUrl: 'https://catalogue.test' });
    const records = (await catalogue().owners.get('lecos')?.store.read('', 1000)) ?? [];
    const record = records.find(({ id }) => id === 'lecos/dataset/vorschau');
    await secure.owners.get('lecos')?.store.save([record as EntryRecord], 'test');
    try {
      const { page } = await openPage();
      const answer = await page.goto(`${secure.gateway.url}/id/lecos/dataset/vorschau`);
      const { host } = new URL(source.url);
      const card = page.locator('.card', { has: page.getByRole('heading', { name: /^daten.csv/ }) });
      await card
        .getByText(`Eine Vorschau ist nicht möglich: ${host} liefert ohne Verschlüsselung (HTTP) aus.`)
        .waitFor();
      expect(await card.getByRole('button', { name: /^Vorschau/ }).count()).toBe(0);
      expect(await card.getByRole('link').getAttribute('href')).toBe(`${source.url}/daten.csv`);
      expect(answer?.headers()['content-security-policy']).toContain("connect-src 'self';");
      await page.context().close();
    } finally {
      await secure.stop();
    }
  });

  test('GeoJSON is on a map and in a table, in degrees and in UTM', async () => {
    const { page, said } = await openDataset();
    for (const [name, count] of [
      ['punkte.geojson', '2 Objekte'],
      ['utm.geojson', '1 Objekt'],
    ] as const) {
      const card = await preview(page, name);
      await card.getByText(count, { exact: true }).waitFor();
      await card.locator(`[data-drawn="${count[0]}"]`).waitFor();
      await card.getByText('Angaben als Tabelle').click();
      expect(await card.getByRole('cell').first().textContent()).toBe(`Punkt 0 ${hostile}`);
    }
    // One point is in the middle of its map: a click chooses it.
    await page.getByRole('application', { name: 'Vorschau von „utm.geojson“' }).click();
    await page.getByText('Angaben als Tabelle, das ausgewählte Objekt zuerst').waitFor();
    // Chromium advises on how to find what is under a pointer.
    expect(said.filter((message) => !message.startsWith('Canvas2D'))).toEqual([]);
  });

  test('what is clicked on a map stands first in the table, until a click beside it', async () => {
    const { page } = await openDataset();
    const card = await preview(page, 'viele.geojson');
    const map = card.getByRole('application');
    await card.locator('[data-drawn="101"]').waitFor();
    const { width, height } = (await map.boundingBox()) ?? { width: 0, height: 0 };
    const beside = { x: width / 4, y: height / 2 };
    const whole = card.getByText('Angaben als Tabelle', { exact: true });
    const chosen = card.getByText('Angaben als Tabelle, das ausgewählte Objekt zuerst', { exact: true });
    const names = async () => (await card.getByRole('cell').allTextContents()).map((name) => name.split(' <')[0]);
    await whole.click();
    await card.getByText('Die ersten 100 Zeilen').waitFor();
    expect((await names()).slice(0, 2)).toEqual(['Punkt 0', 'Punkt 1']);

    await map.click();
    await chosen.waitFor();
    expect((await names()).slice(0, 3)).toEqual(['Punkt 100', 'Punkt 0', 'Punkt 1']);
    expect((await names()).length).toBe(100);

    // The chosen one is drawn as such again once the pointer is at no other one.
    const picture = (): string =>
      document.querySelector<HTMLCanvasElement>('[data-drawn="101"] canvas')?.toDataURL() ?? '';
    const untilPicture = (other: string, isSame: boolean) =>
      page.waitForFunction(
        ([other, isSame]) =>
          (document.querySelector<HTMLCanvasElement>('[data-drawn="101"] canvas')?.toDataURL() === other) === isSame,
        [other, isSame] as const,
      );
    await map.hover({ position: beside });
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const before = await page.evaluate(picture);
    await map.hover({ position: { x: width / 2, y: 44 } });
    await untilPicture(before, false);
    await card.getByRole('heading').hover();
    await untilPicture(before, true);

    await chosen.click();
    await card.getByRole('cell').first().waitFor({ state: 'hidden' });
    await map.click();
    await card.getByRole('cell').first().waitFor();
    await map.click({ position: beside });
    await whole.waitFor();
    expect((await names()).slice(0, 2)).toEqual(['Punkt 0', 'Punkt 1']);
    await page.context().close();
  });

  test('every id is there once however many previews are open, and a map is described by its keys', async () => {
    const { page } = await openDataset();
    for (const name of ['alt.csv', 'umbruch.csv']) await (await preview(page, name)).getByRole('table').waitFor();
    for (const name of ['punkte.geojson', 'utm.geojson']) {
      const card = await preview(page, name);
      await card.locator('[data-drawn]').waitFor();
      const described = await card.getByRole('application').getAttribute('aria-describedby');
      expect(await page.locator(`[id="${described}"]`).allTextContents()).toEqual([
        'Pfeiltasten verschieben die Karte, Plus und Minus vergrößern und verkleinern sie.',
      ]);
    }
    const ids = await page.evaluate<string[]>(`[...document.querySelectorAll('[id]')].map(({ id }) => id)`);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    await page.context().close();
  });

  test('a layer of a map service is chosen and shown, in the way that the service knows', async () => {
    const { page, said } = await openDataset();
    const card = await preview(page, 'Mit Ebenen');
    await card.getByText('Gezeigt wird die Ebene „a“.').waitFor();
    await card.locator('.preview__state').evaluate((element) => {
      const states: string[] = [];
      const note = (): unknown => states.push(element.textContent ?? '');
      new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
      Object.assign(window, { states });
    });
    await card.getByRole('combobox').selectOption('b');
    await card.getByText('Gezeigt wird die Ebene „b“.').waitFor();
    // Nothing is said of the chosen layer before it is there.
    expect(await page.evaluate('states')).toEqual([
      `Die Vorschau wird von ${new URL(source.url).host} geladen …`,
      'Gezeigt wird die Ebene „b“.',
    ]);
    const last = new URL(source.asked.at(-1) ?? '', source.url).searchParams;
    expect([last.get('VERSION'), last.get('LAYERS'), last.get('SRS')]).toEqual(['1.1.1', 'b', 'EPSG:25833']);
    expect([last.get('map'), last.getAll('service'), last.getAll('Request')]).toEqual(['stadt', [], []]);
    const described = await preview(page, 'Ohne Ebenen');
    await described.getByText('Gezeigt wird die Ebene „Ebene Eins“.').waitFor();
    expect(await described.getByRole('combobox').locator('option').allTextContents()).toEqual([
      'Ebene Eins',
      'Ebene Zwei',
    ]);
    // OpenLayers tells of every image that it did not get, before the service is asked in another way.
    expect(said.filter((message) => !message.startsWith('EncodingError'))).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a page with open previews is accessible: ${colorScheme}`, async () => {
      const { page } = await openDataset({ colorScheme });
      const table = await preview(page, 'daten.csv');
      await table.getByRole('table').waitFor();
      const map = await preview(page, 'punkte.geojson');
      await map.locator('[data-drawn="2"]').waitFor();
      const failed = await preview(page, 'fehlt.csv');
      await failed.getByText('HTTP-Status 404').waitFor();
      const layer = await preview(page, 'Mit Ebenen');
      await layer.getByText('Gezeigt wird').waitFor();
      expect(await findViolations(page)).toEqual([]);
      await map.scrollIntoViewIfNeeded();
      await shoot(page, `preview-map-${colorScheme}`);
      await table.scrollIntoViewIfNeeded();
      await shoot(page, `preview-${colorScheme}`);
      await shoot(page, `preview-whole-${colorScheme}`, { fullPage: true });
    });
  }

  test('what stands on the page is copied by a button that says so', async () => {
    const { page } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto('/id/stadt/dataset/verkehrszaehlung');
    await page.waitForLoadState('networkidle');
    const clipboard = () => page.evaluate<string>('navigator.clipboard.readText()');
    await page.getByRole('button', { name: 'Adresse kopieren: Stundenwerte (CSV)' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^Kopiert$/ })
      .waitFor();
    expect(await clipboard()).toBe('https://example.org/beispieldaten/stadt/verkehrszaehlung-stunden.csv');
    for (const [name, words] of [
      ['Dauerhafte Adresse kopieren', /^http:\/\/catalogue\.test\/id\/stadt\/dataset\/verkehrszaehlung$/],
      ['Zitat kopieren', /^[^(]+ \(\d{4}\): Verkehrszählung/],
      ['Befehl kopieren', /^curl -H 'Accept: application\/json' http:/],
    ] as const) {
      await page.getByRole('button', { name }).click();
      await waitUntil(async () => words.test(await clipboard()), 5000, name);
    }
    await page.getByText('Diesen Eintrag mit GraphQL abfragen').click();
    await page.getByRole('button', { name: 'Abfrage kopieren' }).click();
    await waitUntil(async () => (await clipboard()).startsWith('query'), 5000, 'the query is copied');
    const query = await clipboard();
    expect((await catalogue().ask(query)).data.record.title).toMatch(/^Verkehrszählung/);
    await page.goto('/id/lecos/dataset/vorschau', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Adresse kopieren: Mit Ebenen' }).click();
    const service = `${source.url}/wms?map=stadt`;
    await waitUntil(async () => (await clipboard()).startsWith(service), 5000, 'the address is copied');
  });
});
