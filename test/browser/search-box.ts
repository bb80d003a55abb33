import type { Locator, Page } from 'playwright-core';

/** The search box, once the script has made a combobox of it. */
export function searchBox(page: Page): Locator {
  return page.locator('#q[role=combobox]');
}
