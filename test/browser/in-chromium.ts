import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type CatalogueOptions, type RunningCatalogue, startCatalogue } from '../support/index.ts';
import { hasBrowser, openBrowser } from './open-browser.ts';

export interface OpenPage {
  readonly page: Page;
  /** Everything that the page asked for, from whomever. */
  readonly asked: string[];
  /** What went to the console, and errors that nobody caught. */
  readonly said: string[];
}

export interface Chromium {
  readonly catalogue: () => RunningCatalogue;
  /** A page of a browser that has nothing stored, in German where not otherwise said. */
  open(options?: BrowserContextOptions): Promise<OpenPage>;
}

/** Tests in a browser, with the whole catalogue behind it; left out where there is no browser. */
export function inChromium(
  define: (chromium: Chromium) => void,
  options: () => Promise<CatalogueOptions> = async () => ({}),
): void {
  (hasBrowser ? describe : describe.skip)('in Chromium', () => {
    let catalogue: RunningCatalogue;
    let browser: Browser;

    beforeAll(async () => {
      catalogue = await startCatalogue(await options());
      browser = await openBrowser();
    });

    afterAll(async () => {
      await browser.close();
      await catalogue.stop();
    });

    define({
      catalogue: () => catalogue,
      open: async (options = {}) => {
        const context = await browser.newContext({ baseURL: catalogue.gateway.url, locale: 'de-DE', ...options });
        const page = await context.newPage();
        page.setDefaultTimeout(20_000);
        const asked: string[] = [];
        const said: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(error.message));
        return { page, asked, said };
      },
    });
  });
}
