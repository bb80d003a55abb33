import { ask, type GraphQLAnswer } from './ask.ts';
import { signInWith, testIssuer } from './sign-in-with.ts';
import { type CatalogueOptions, type RunningCatalogue, startCatalogue } from './start-catalogue.ts';
import { startProvider, type TestProvider } from './start-provider.ts';

/** The catalogue with a provider of its own, which people have access tokens of. */
export interface CatalogueWithPeople extends RunningCatalogue {
  readonly provider: TestProvider;
  /** Asks as somebody, as the public where it is null. */
  askAs(person: string | null, query: string, variables?: object): Promise<GraphQLAnswer>;
}

interface PeopleOptions extends Omit<CatalogueOptions, 'signIn'> {
  /** The claim that says who employs somebody, where the provider says so. */
  readonly employer?: string;
}

/** @param people what the provider says of each */
export async function startWithPeople(
  people: Readonly<Record<string, object>>,
  { employer, ...options }: PeopleOptions = {},
): Promise<CatalogueWithPeople> {
  const provider = await startProvider({ claims: people });
  const issuer = testIssuer(provider.issuer);
  const claims = { ...issuer.claims, employer: employer === undefined ? null : [employer] };
  const catalogue = await startCatalogue({ ...options, signIn: async () => signInWith([{ ...issuer, claims }]) });
  return {
    ...catalogue,
    provider,
    askAs: async (person, query, variables) => {
      const token = person === null ? undefined : await provider.tokenFor(person);
      return ask(`${catalogue.gateway.url}/graphql`, query, variables, token);
    },
    stop: async () => {
      await catalogue.stop();
      await provider.stop();
    },
  };
}
