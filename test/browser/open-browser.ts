import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executable = process.env.CHROMIUM || '/usr/bin/chromium';

/** Whether there is a Chromium to test with; under CI there has to be one. */
export const hasBrowser: boolean = existsSync(executable);

if (!hasBrowser) {
  const message = `no Chromium at ${executable}: install Debian's package chromium, or name another one in CHROMIUM`;
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(`${message}. The browser tests are left out.`);
}

/** Starts the browser so that it calls nobody by itself. */
export function openBrowser(): Promise<Browser> {
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet],
  });
}
