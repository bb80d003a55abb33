import { describe, expect, test } from '@jest/globals';
import type { RegisteredOwner, Secondment } from '../../registry/index.ts';
import type { ClaimsConfiguration, IssuerConfiguration } from '../configuration/index.ts';
import { admit, readClaims } from './index.ts';

const nothing: ClaimsConfiguration = {
  organisations: null,
  roles: null,
  groups: null,
  employer: null,
  internal: null,
  name: ['name'],
};

const issuerWith = (
  claims: Partial<ClaimsConfiguration>,
  owners: readonly string[] | null = null,
): IssuerConfiguration => ({
  issuer: 'https://sso.example',
  audience: ['a'],
  jwks: null,
  algorithms: ['ES256'],
  owners,
  claims: { ...nothing, ...claims },
  page: null,
});

const owner = (id: string, kind: RegisteredOwner['kind'], others: Partial<RegisteredOwner> = {}) => ({
  id,
  kind,
  state: 'active' as const,
  followsServer: true,
  ...others,
});

const owners = [
  owner('stadt', 'CITY'),
  owner('lecos', 'IT_SERVICE_PROVIDER'),
  owner('wasserwerke', 'MUNICIPAL_COMPANY', { state: 'suspended' }),
  owner('uni', 'UNIVERSITY', { followsServer: false }),
  owner('zoo', 'MUNICIPAL_COMPANY', { followsServer: false }),
];

const viewerOf = (
  claims: object,
  issuer: IssuerConfiguration,
  internalOwners: readonly string[] = [],
  secondments: readonly Secondment[] = [],
) => admit(readClaims({ sub: 'a1', ...claims }, issuer), issuer, owners, secondments, internalOwners);

const groups: ClaimsConfiguration['groups'] = {
  claim: ['realm_access', 'roles'],
  are: {
    'stadt-redaktion': [{ owner: 'stadt', roles: ['editor'] }],
    'stadt-leitung': [{ owner: 'stadt', roles: ['admin'] }],
    forschung: [{ owner: 'uni', roles: [] }],
  },
};

test('groups, as Keycloak has them, make people members of owners', () => {
  const roles = ['stadt-redaktion', 'offline_access', 'stadt-leitung', 'forschung', 'constructor'];
  expect(viewerOf({ realm_access: { roles } }, issuerWith({ groups }))).toEqual({
    subject: 'https://sso.example#a1',
    isInternal: true,
    memberships: [
      { owner: 'stadt', roles: ['editor', 'admin'] },
      { owner: 'uni', roles: [] },
    ],
  });
});

test('or a claim holds the owners, and another the roles for each of them', () => {
  const issuer = issuerWith({ organisations: ['https://example/org'], roles: ['role'] });
  const { memberships } = viewerOf({ 'https://example/org': ['stadt', 'nobody'], role: ['editor', 'root'] }, issuer);
  expect(memberships).toEqual([{ owner: 'stadt', roles: ['editor'] }]);
  expect(viewerOf({ role: 'admin' }, issuer).memberships).toEqual([]);
});

describe('internal is', () => {
  const issuer = issuerWith({ organisations: ['org'], internal: { claim: ['kind'], values: ['staff'] } });
  test.each([
    ['who belongs to the city', { org: 'stadt' }, true],
    ['who belongs to its IT service', { org: 'lecos' }, true],
    ['nobody of a suspended company', { org: 'wasserwerke' }, false],
    ['nobody of the university', { org: 'uni' }, false],
    ['nobody of a partner that says of itself that it is a company of the city', { org: 'zoo' }, false],
    ['who has the value of a claim', { kind: ['guest', 'staff'] }, true],
    ['nobody else', { kind: 'guest' }, false],
  ])('%s', (_, claims, isInternal) => {
    expect(viewerOf(claims, issuer).isInternal).toBe(isInternal);
  });

  test('who belongs to a partner that the configuration names', () => {
    expect(viewerOf({ org: 'zoo' }, issuer, ['zoo', 'uni']).isInternal).toBe(true);
    expect(viewerOf({ org: 'uni' }, issuer, ['zoo', 'uni']).isInternal).toBe(false);
  });
});

describe('where the issuer says who employs people, a role counts', () => {
  const issuer = issuerWith({ organisations: ['org'], roles: ['role'], employer: ['employer'] });
  const claims = { org: ['stadt', 'lecos'], role: ['editor', 'admin'], employer: 'lecos' };
  const granted: Secondment = {
    subject: 'https://sso.example#a1',
    sender: 'lecos',
    receiver: 'stadt',
    until: null,
    grantedAt: '2026-11-01T00:00:00.000Z',
    grantedBy: 'https://sso.example#b2',
  };
  const rolesFor = (owner: string, secondments: readonly Secondment[], more: object = {}) =>
    viewerOf({ ...claims, ...more }, issuer, [], secondments).memberships.find((one) => one.owner === owner)?.roles;

  test('with the employer', () => {
    expect(rolesFor('lecos', [])).toEqual(['editor', 'admin']);
  });

  test('with nobody else, though they belong there', () => {
    expect(rolesFor('stadt', [])).toEqual([]);
    expect(rolesFor('stadt', [], { employer: undefined })).toEqual([]);
  });

  test('with another one that the employer has granted it to, as editor', () => {
    expect(rolesFor('stadt', [granted])).toEqual(['editor']);
    expect(rolesFor('stadt', [granted], { role: 'admin' })).toEqual([]);
    expect(rolesFor('stadt', [granted], { org: ['lecos'] })).toBeUndefined();
  });

  test.each([
    ['another person', { subject: 'https://sso.example#c3' }],
    ['another place', { receiver: 'uni' }],
    ['somebody who employs them not', { sender: 'stadt' }],
    ['days that are over', { until: '2026-01-31' }],
  ])('not by what is granted for or by %s', (_, other) => {
    expect(rolesFor('stadt', [{ ...granted, ...other }])).toEqual([]);
  });
});

test('an issuer makes people of its own owners only', () => {
  const claims = { organisations: ['org'], groups, internal: { claim: ['kind'], values: ['staff'] } };
  const asked = { org: ['stadt', 'uni'], realm_access: { roles: ['stadt-leitung'] }, kind: 'staff' };
  expect(viewerOf(asked, issuerWith(claims, ['uni']))).toEqual({
    subject: 'https://sso.example#a1',
    isInternal: false,
    memberships: [{ owner: 'uni', roles: [] }],
  });
  expect(viewerOf({ kind: 'staff' }, issuerWith(claims, ['uni', 'lecos'])).isInternal).toBe(true);
});

test('a claim of another form is refused, and not guessed at', () => {
  const issuer = issuerWith({ organisations: ['org'], groups });
  for (const claims of [
    { org: 5 },
    { org: ['stadt', 5] },
    { org: { stadt: true } },
    { realm_access: { roles: [[]] } },
  ]) {
    expect(() => viewerOf(claims, issuer)).toThrow(
      /its claim (org|realm_access\.roles) is neither a text nor a list of/,
    );
  }
  expect(viewerOf({ realm_access: ['stadt-leitung'] }, issuer).memberships).toEqual([]);
});

test('a name is shown as words alone', () => {
  const name = (value: unknown) => readClaims({ sub: 'a', name: value }, issuerWith({})).name;
  expect(name(' Ada\u202e\nLovelace ')).toBe('Ada Lovelace');
  expect(name('a'.repeat(500))).toHaveLength(80);
  expect([name(5), name(''), name(undefined)]).toEqual([null, null, null]);
});
