import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readSignIn } from './read-sign-in.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sign-in-'));
const file = path.join(folder, 'sign-in.yaml');
const longSecret = 'x'.repeat(32);

afterAll(() => rmSync(folder, { recursive: true }));

function readFile(text: string, environment: Readonly<Record<string, string>> = {}) {
  writeFileSync(file, text);
  return readSignIn({ SIGN_IN_CONFIG: file, ...environment });
}

test('where nothing is said, nobody signs in', () => {
  expect(readSignIn({})).toBeUndefined();
});

test('a file says who issues tokens, what their claims mean, and where the page signs people in', () => {
  const read = readFile(
    `
issuers:
  - issuer: https://sso.leipzig.example/realms/stadt
    audience: datenkatalog
    claims:
      groups:
        claim: realm_access.roles
        are:
          stadt-redaktion: { owner: stadt, roles: editor }
          stadt-leitung: [{ owner: stadt, roles: [editor, admin] }, { owner: lecos }]
    page: { clientId: datenkatalog-seite }
  - issuer: https://login.uni.example
    audience: [datenkatalog, https://katalog.example]
    jwks: https://login.uni.example/keys
    algorithms: ES256
    owners: uni
    claims: { organisations: [https://uni.example/org], roles: roles, name: preferred_username }
`,
    { SESSION_SECRET: `${longSecret},${longSecret}y`, OIDC_CLIENT_SECRET: 'geheim' },
  );
  expect(read).toEqual({
    internalOwners: [],
    sessionHours: 8,
    sessionSecrets: [longSecret, `${longSecret}y`],
    issuers: [
      {
        issuer: 'https://sso.leipzig.example/realms/stadt',
        audience: ['datenkatalog'],
        jwks: null,
        algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
        owners: null,
        claims: {
          organisations: null,
          roles: null,
          groups: {
            claim: ['realm_access', 'roles'],
            are: {
              'stadt-redaktion': [{ owner: 'stadt', roles: ['editor'] }],
              'stadt-leitung': [
                { owner: 'stadt', roles: ['editor', 'admin'] },
                { owner: 'lecos', roles: [] },
              ],
            },
          },
          employer: null,
          internal: null,
          name: ['name'],
        },
        page: { clientId: 'datenkatalog-seite', clientSecret: 'geheim', scope: 'openid profile', resource: null },
      },
      {
        issuer: 'https://login.uni.example',
        audience: ['datenkatalog', 'https://katalog.example'],
        jwks: 'https://login.uni.example/keys',
        algorithms: ['ES256'],
        owners: ['uni'],
        claims: {
          organisations: ['https://uni.example/org'],
          roles: ['roles'],
          groups: null,
          employer: null,
          internal: null,
          name: ['preferred_username'],
        },
        page: null,
      },
    ],
  });
});

test('one issuer fits into variables', () => {
  const read = readSignIn({
    OIDC_ISSUER: 'https://sso.example',
    OIDC_AUDIENCE: 'katalog',
    OIDC_OWNERS: 'stadt, lecos',
    OIDC_ORGANISATIONS_CLAIM: 'organisation',
    OIDC_ROLES_CLAIM: 'realm_access.roles',
    OIDC_EMPLOYER_CLAIM: 'employer',
    OIDC_CLIENT_ID: 'seite',
    OIDC_CLIENT_SECRET: 'geheim',
    SESSION_SECRET: longSecret,
  });
  expect(read?.issuers).toMatchObject([
    {
      issuer: 'https://sso.example',
      audience: ['katalog'],
      owners: ['stadt', 'lecos'],
      claims: { organisations: ['organisation'], roles: ['realm_access', 'roles'], employer: ['employer'] },
      page: { clientId: 'seite', clientSecret: 'geheim' },
    },
  ]);
});

describe('what cannot be read is named with its path', () => {
  const issuer = 'issuer: https://sso.example, audience: a';
  test.each([
    ['issuers: []', 'SIGN_IN_CONFIG: issuers: expected a list that is not empty, got []'],
    ['[]', 'SIGN_IN_CONFIG: configuration: expected an object, got []'],
    [
      'issuers: [{ audience: a }]',
      'issuers[0].issuer: expected an address with https: and without a password, got noth',
    ],
    ['issuers: [{ issuer: "http://sso.example", audience: a }]', 'got "http://sso.example"'],
    ['issuers: [{ issuer: "https://u:geheim@sso.example", audience: a }]', 'got "…"'],
    ['issuers: [{ issuer: "https://sso.example?x", audience: a }]', 'issuers[0].issuer: expected an address without ?'],
    ['issuers: [{ issuer: https://sso.example }]', 'issuers[0].audience: expected text, got nothing'],
    [
      `issuers: [{ ${issuer}, algorithms: [HS256] }]`,
      'issuers[0].algorithms[0]: expected one of RS256, PS256, ES256, Ed',
    ],
    [`issuers: [{ ${issuer}, algorithms: none }]`, 'issuers[0].algorithms: expected one of RS256, PS256, ES256, EdDSA'],
    [`issuers: [{ ${issuer}, owner: uni }]`, 'issuers[0].owner: expected one of issuer, audience,'],
    [`issuers: [{ ${issuer}, owners: [] }]`, 'issuers[0].owners: expected a list that is not empty, got []'],
    [`issuers: [{ ${issuer}, claims: { roles: r } }]`, 'issuers[0].claims.organisations: expected a claim, because'],
    [
      `issuers: [{ ${issuer}, claims: { groups: { claim: g, are: { chef: { owner: stadt, roles: root } } } } }]`,
      'issuers[0].claims.groups.are.chef.roles: expected one of editor, admin, got "root"',
    ],
    [`issuers: [{ ${issuer} }, { ${issuer} }]`, 'issuers: expected each issuer once, got "https://sso.example"'],
    [`issuers: [{ ${issuer}, page: { clientId: 5 } }]`, 'issuers[0].page.clientId: expected text, got 5'],
    [
      `issuers: [{ ${issuer}, page: { clientId: c, clientSecret: 471147 } }]`,
      'expected a secret as text, got "number"',
    ],
    [`issuers: [{ ${issuer} }]\nsessionHours: 0`, 'sessionHours: expected a whole number from 1 to 720, got 0'],
    ['issuers: [', 'SIGN_IN_CONFIG: expected a file in YAML or JSON, got'],
  ])('%s', (text, message) => {
    expect(() => readFile(text)).toThrow(message);
  });

  test('variables', () => {
    expect(() => readSignIn({ OIDC_ISSUER: 'https://sso.example' })).toThrow(
      'OIDC_AUDIENCE: expected text, got nothing',
    );
    expect(() => readSignIn({ OIDC_ISSUER: 'sso' })).toThrow('OIDC_ISSUER: expected an address with https:');
    expect(() => readSignIn({ OIDC_ISSUER: 'https://sso.example', SIGN_IN_CONFIG: file })).toThrow('got both');
    expect(() => readSignIn({ SIGN_IN_CONFIG: path.join(folder, 'missing') })).toThrow(
      'SIGN_IN_CONFIG: expected a file',
    );
  });

  test('a secret for sessions, which no message shows', () => {
    const variables = { OIDC_ISSUER: 'https://sso.example', OIDC_AUDIENCE: 'a', OIDC_CLIENT_ID: 'seite' };
    expect(() => readSignIn(variables)).toThrow(/^SESSION_SECRET: expected a secret of at least 32 .*; got nothing$/);
    expect(() => readSignIn({ ...variables, SESSION_SECRET: `${longSecret} geheim` })).toThrow(/; got one of 6$/);
  });
});
