import { afterAll, expect, test } from '@jest/globals';
import { signInWith, startProvider, type TestProvider, testIssuer, testPage } from '../support/index.ts';
import { findViolations } from './find-violations.ts';
import { inChromium } from './in-chromium.ts';
import { shoot } from './shoot.ts';

let provider: TestProvider | undefined;

afterAll(() => provider?.stop());

inChromium(
  ({ catalogue, open }) => {
    test('one signs in, is called by name, searches, and signs out', async () => {
      const { page, said } = await open();
      // The provider's own pages load a typeface from elsewhere.
      await page.route('**/fonts.googleapis.com/**', (route) => route.abort());
      await page.goto('/suche?q=Wasser');
      await page.getByRole('link', { name: 'Anmelden' }).click();
      await page.locator('input[name="login"]').fill('ada');
      await page.locator('input[name="password"]').fill('x');
      await page.getByRole('button', { name: 'Sign-in' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.waitForURL(/\/suche\?q=Wasser$/);
      const header = page.getByRole('banner');
      await header.getByText('Ada Lovelace · Stadt Leipzig').waitFor();
      await shoot(page, 'signed-in');
      expect(await findViolations(page)).toEqual([]);

      const answered = page.waitForResponse((response) => new URL(response.url()).pathname === '/graphql');
      await page.getByRole('link', { name: /^CSV/ }).first().click();
      const response = await answered;
      expect(response.status()).toBe(200);
      expect(await response.request().headerValue('cookie')).toContain('session=');

      await header.getByRole('button', { name: 'Abmelden' }).click();
      await page.getByRole('button', { name: /sign me out/ }).click();
      await page.waitForURL(`${catalogue().gateway.url}/`);
      await header.getByRole('link', { name: 'Anmelden' }).waitFor();
      const kept = await page.context().cookies(catalogue().gateway.url);
      expect(kept.filter(({ name }) => name.startsWith('session'))).toEqual([]);
      expect(said.filter((message) => /Content Security Policy|Refused/.test(message))).toEqual([]);
    });

    test('GraphiQL sends what its editor for headers has', async () => {
      const { page } = await open();
      await page.goto('/graphiql');
      await page.getByRole('button', { name: 'Headers' }).click();
      await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .CodeMirror').last().click();
      await page.keyboard.insertText('{"Authorization": "Bearer x"}');
      const answered = page.waitForResponse((response) => new URL(response.url()).pathname === '/graphql');
      await page.getByRole('button', { name: /^Execute query/ }).click();
      const response = await answered;
      expect(await response.request().headerValue('authorization')).toBe('Bearer x');
      expect(response.status()).toBe(401);
    });
  },
  async () => ({
    signIn: async (catalogueUrl) => {
      const claims = { ada: { owners: 'stadt', access: { roles: ['editor'] } } };
      provider = await startProvider({ claims, names: { ada: 'Ada Lovelace' }, catalogueUrl });
      return signInWith([testIssuer(provider.issuer, { page: testPage })]);
    },
  }),
);
