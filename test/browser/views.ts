import type { BrowserContextOptions } from 'playwright-core';

/** How people look at pages: each is tested and shot in all of them. */
export const views: Readonly<Record<string, BrowserContextOptions>> = {
  desktop: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 } },
  narrow: { viewport: { width: 320, height: 640 }, forcedColors: 'active' },
};
