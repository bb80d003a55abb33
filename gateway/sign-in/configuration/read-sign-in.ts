import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { StartError } from '../../../catalogue-schema/index.ts';
import { issuerForm } from './issuer-form.ts';
import { listOf, object, oneOrListOf, optional, refuse, text, wholeUpTo } from './read-form.ts';
import type { IssuerConfiguration, SignInConfiguration } from './sign-in-configuration.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const form = object<{
  issuers: readonly IssuerConfiguration[];
  internalOwners: readonly string[];
  sessionHours: number;
}>({
  issuers: listOf(issuerForm),
  internalOwners: optional(oneOrListOf(text), []),
  sessionHours: optional(wholeUpTo(24 * 30), 8),
});

function readFile(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const [message] = (error as Error).message.split('\n');
    throw new StartError(`SIGN_IN_CONFIG: expected a file in YAML or JSON, got ${message}`);
  }
}

const list = (words: string | undefined): readonly string[] | undefined => words?.split(/[\s,]+/).filter(Boolean);

/** The one issuer that the variables `OIDC_…` describe, in the form of the file. */
function fromVariables(environment: Environment): unknown {
  const { OIDC_ISSUER, OIDC_CLIENT_ID } = environment;
  return {
    issuers: [
      {
        issuer: OIDC_ISSUER,
        audience: list(environment.OIDC_AUDIENCE),
        jwks: environment.OIDC_JWKS_URL || undefined,
        algorithms: list(environment.OIDC_ALGORITHMS || undefined),
        owners: list(environment.OIDC_OWNERS || undefined),
        claims: {
          organisations: environment.OIDC_ORGANISATIONS_CLAIM || undefined,
          roles: environment.OIDC_ROLES_CLAIM || undefined,
          employer: environment.OIDC_EMPLOYER_CLAIM || undefined,
        },
        page: OIDC_CLIENT_ID ? { clientId: OIDC_CLIENT_ID } : undefined,
      },
    ],
  };
}

/** Leaves out what is not there: a variable that is not set is a part that the form does not have. */
const withoutGaps = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const leastSecret = 32;

function readSecrets({ SESSION_SECRET = '' }: Environment): readonly string[] {
  const secrets = SESSION_SECRET.split(/[\s,]+/).filter(Boolean);
  const short = secrets.find(({ length }) => length < leastSecret);
  if (secrets.length > 0 && short === undefined) return secrets;
  const got = short === undefined ? 'nothing' : `one of ${short.length}`;
  throw new StartError(
    `SESSION_SECRET: expected a secret of at least ${leastSecret} characters, as "openssl rand -base64 48" makes it, ` +
      `because people sign in on the page; got ${got}`,
  );
}

/** The variables that parts of the one issuer come from, for messages. */
const variables: readonly (readonly [part: string, variable: string])[] = [
  ['issuer', 'OIDC_ISSUER'],
  ['audience', 'OIDC_AUDIENCE'],
  ['jwks', 'OIDC_JWKS_URL'],
  ['algorithms', 'OIDC_ALGORITHMS'],
  ['owners', 'OIDC_OWNERS'],
  ['claims.organisations', 'OIDC_ORGANISATIONS_CLAIM'],
];

/** A message says where to look: in the file, or at the variable. */
function placed(message: string, isFile: boolean): string {
  if (isFile) return `SIGN_IN_CONFIG: ${message}`;
  const [part, variable] = variables.find(([name]) => message.startsWith(`issuers[0].${name}`)) ?? ['', ''];
  return part === '' ? message : message.replace(`issuers[0].${part}`, variable);
}

function readIssuers(written: unknown, isFile: boolean): ReturnType<typeof form> {
  try {
    const read = form(written, '');
    const names = read.issuers.map(({ issuer }) => issuer);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) refuse('issuers', 'each issuer once', twice);
    const withPage = read.issuers.filter(({ page }) => page !== null);
    if (withPage.length > 1) refuse('issuers', '"page" at one of them', `it at ${withPage.length}`);
    return read;
  } catch (error) {
    throw error instanceof StartError ? new StartError(placed(error.message, isFile)) : error;
  }
}

/** A client's secret may stand in a variable, apart from the file. */
function withSecret(issuer: IssuerConfiguration, secret: string | undefined): IssuerConfiguration {
  const { page } = issuer;
  return page === null ? issuer : { ...issuer, page: { ...page, clientSecret: page.clientSecret ?? (secret || null) } };
}

/**
 * Reads who may sign in: from the file that `SIGN_IN_CONFIG` names, or for one issuer from variables `OIDC_…`.
 *
 * @returns undefined where nothing is configured
 * @throws StartError with the path of what cannot be read; it shows no secret
 */
export function readSignIn(environment: Environment): SignInConfiguration | undefined {
  const { SIGN_IN_CONFIG, OIDC_ISSUER, OIDC_CLIENT_SECRET } = environment;
  if (SIGN_IN_CONFIG && OIDC_ISSUER) throw new StartError('expected SIGN_IN_CONFIG or OIDC_ISSUER, got both');
  if (!SIGN_IN_CONFIG && !OIDC_ISSUER) return undefined;
  const written = SIGN_IN_CONFIG ? readFile(SIGN_IN_CONFIG) : withoutGaps(fromVariables(environment));
  const { issuers, ...rest } = readIssuers(written, Boolean(SIGN_IN_CONFIG));
  const isPage = issuers.some(({ page }) => page !== null);
  return {
    ...rest,
    issuers: issuers.map((issuer) => withSecret(issuer, OIDC_CLIENT_SECRET)),
    sessionSecrets: isPage ? readSecrets(environment) : [],
  };
}
