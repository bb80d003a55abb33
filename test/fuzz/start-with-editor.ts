import { signInWith, testIssuer } from '../support/sign-in-with.ts';
import { type RunningCatalogue, startCatalogue } from '../support/start-catalogue.ts';
import { startProvider } from '../support/start-provider.ts';

/** The catalogue with somebody who changes records of two owners and reads who changed them. */
export interface CatalogueWithEditor extends RunningCatalogue {
  readonly token: string;
}

export async function startWithEditor(): Promise<CatalogueWithEditor> {
  const claims = { pruefung: { owners: ['stadt', 'lecos'], access: { roles: ['editor', 'admin'] } } };
  const provider = await startProvider({ claims });
  const catalogue = await startCatalogue({ signIn: async () => signInWith([testIssuer(provider.issuer)]) });
  return {
    ...catalogue,
    token: await provider.tokenFor('pruefung'),
    stop: async () => {
      await catalogue.stop();
      await provider.stop();
    },
  };
}
