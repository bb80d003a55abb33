import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type CatalogueWithPeople, type GraphQLAnswer, startWithPeople, waitUntil } from '../support/index.ts';

let catalogue: CatalogueWithPeople;
let seconded: string;

const people = {
  geliehen: { owners: ['stadtwerke', 'stadt'], access: { roles: ['editor', 'admin'] }, employer: 'stadtwerke' },
  vorstand: { owners: ['stadtwerke'], access: { roles: ['admin'] }, employer: 'stadtwerke' },
  redaktion: { owners: ['stadtwerke'], access: { roles: ['editor'] }, employer: 'stadtwerke' },
  dezernat: { owners: ['stadt'], access: { roles: ['admin'] }, employer: 'stadt' },
};

beforeAll(async () => {
  catalogue = await startWithPeople(people, { employer: 'employer' });
  seconded = `${catalogue.provider.issuer}#geliehen`;
});

afterAll(() => catalogue.stop());

const as = (client: keyof typeof people | null, query: string, subject = seconded) =>
  catalogue.askAs(client, query, { subject });

const grant = (more = '') =>
  `mutation ($subject: String!) {
    grantSecondment(subject: $subject, sender: "stadtwerke", receiver: "stadt"${more}) {
      subject sender { id name } receiver { id name } until grantedBy
    }
  }`;
const revoke = `mutation ($subject: String!) {
  revokeSecondment(subject: $subject, sender: "stadtwerke", receiver: "stadt") { subject }
}`;

const hasRolesAtCity = async (...roles: readonly string[]): Promise<boolean> => {
  const { data } = await as('geliehen', '{ viewer { organisations { owner { id } roles } } }');
  const organisations = data.viewer.organisations as readonly { owner: { id: string }; roles: string[] }[];
  return String(organisations.find(({ owner }) => owner.id === 'stadt')?.roles) === String(roles);
};

const codes = ({ errors }: GraphQLAnswer) => errors?.map(({ extensions }) => extensions?.code);

test('who works on loan edits there from when the employer grants it until it is revoked', async () => {
  expect(await hasRolesAtCity()).toBe(true);
  const granted = {
    subject: seconded,
    sender: { id: 'stadtwerke', name: 'Leipziger Stadtwerke' },
    receiver: { id: 'stadt', name: 'Stadt Leipzig' },
    until: '2099-12-31',
    grantedBy: `${catalogue.provider.issuer}#vorstand`,
  };
  expect(await as('vorstand', grant(', until: "2099-12-31"'))).toEqual({ data: { grantSecondment: granted } });
  await waitUntil(() => hasRolesAtCity('EDITOR'));

  const list = '{ secondmentGrants(owner: "stadt") { subject sender { id } } }';
  expect(await as('dezernat', list)).toEqual({
    data: { secondmentGrants: [{ subject: seconded, sender: { id: 'stadtwerke' } }] },
  });

  expect(await as('vorstand', revoke)).toEqual({ data: { revokeSecondment: { subject: seconded } } });
  await waitUntil(() => hasRolesAtCity());
  expect(await as('vorstand', revoke)).toEqual({ data: { revokeSecondment: null } });
});

test('it ends with its last day', async () => {
  await as('vorstand', grant());
  await waitUntil(() => hasRolesAtCity('EDITOR'));
  const { data } = await as('vorstand', grant(', until: "2026-01-31"'));
  expect(data.grantSecondment.until).toBe('2026-01-31');
  await waitUntil(() => hasRolesAtCity());
  await as('vorstand', revoke);
});

test.each([
  ['nobody who has not signed in', null, 'UNAUTHENTICATED'],
  ['no editor', 'redaktion', 'FORBIDDEN'],
  ['no admin of the receiver', 'dezernat', 'FORBIDDEN'],
  ['not the person, admin or not where they work', 'geliehen', 'FORBIDDEN'],
] as const)('%s grants it', async (_, client, code) => {
  const asked =
    client === 'geliehen'
      ? grant().replace('"stadtwerke"', '"stadt"').replace(', receiver: "stadt"', ', receiver: "lecos"')
      : grant();
  expect(codes(await as(client, asked))).toEqual([code]);
  expect(codes(await as(client, '{ secondmentGrants(owner: "wasserwerke") { subject } }'))).toEqual([
    client === null ? 'UNAUTHENTICATED' : 'FORBIDDEN',
  ]);
});

test.each([
  [
    'a person of another form',
    grant().replace('$subject,', '"Erika",').replace('($subject: String!)', ''),
    'subject: ',
  ],
  ['the sender itself', grant().replace('receiver: "stadt"', 'receiver: "stadtwerke"'), 'receiver: '],
  ['a receiver that is not there', grant().replace('receiver: "stadt"', 'receiver: "niemand"'), 'receiver: '],
  ['a receiver that no database can hold', grant().replace('"stadt"', '"stadt\\u0000"'), 'receiver: '],
  ['a day that is none', grant(', until: "31.12.2026"'), ''],
  ['a year that PostgreSQL does not have', grant(', until: "0000-01-01"'), 'until: '],
])('%s is refused', async (_, query, begins) => {
  const answer = await as('vorstand', query);
  expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
  expect(answer.errors?.[0]?.message.startsWith(begins)).toBe(true);
});

test.each(['\0', '\ud800'])('a person named with %j, which no database can hold, is refused', async (character) => {
  for (const query of [grant(), revoke]) {
    const { errors } = await as('vorstand', query, `https://sso.example#${character}`);
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/^subject: /), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  }
});
