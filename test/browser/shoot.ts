import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.resolve(import.meta.dirname, '../../screenshots');

/** Takes a picture for people to look at; git ignores it. */
export async function shoot(page: Page, name: string, options: { readonly fullPage?: boolean } = {}): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), ...options });
}
