import { type CatalogueWithPeople, startWithPeople } from '../support/start-with-people.ts';

/** The catalogue with somebody who changes records of two owners and reads who changed them. */
export interface CatalogueWithEditor extends CatalogueWithPeople {
  readonly token: string;
}

export async function startWithEditor(): Promise<CatalogueWithEditor> {
  const pruefung = { owners: ['stadt', 'lecos'], access: { roles: ['editor', 'admin'] } };
  const catalogue = await startWithPeople({ pruefung });
  return { ...catalogue, token: await catalogue.provider.tokenFor('pruefung') };
}
