import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import {
  publicViewer,
  type TrustedIssuer,
  type Viewer,
  verifyViewerToken,
} from '../../catalogue-schema/viewer/index.ts';
import type { DataSource, SubgraphRequest } from '../apollo/index.ts';
import { TokenSigner } from '../tokens/index.ts';
import { extensionSource, linksSource, Participant, routedSource, searchSource, withIds } from './index.ts';

const issuer = 'http://catalogue.test';
let trusted: TrustedIssuer;
let participants: ReadonlyMap<string, Participant>;
const closing: (() => Promise<unknown>)[] = [];

/** A partner's server that answers every record with who asks, as the token says, for a title. */
async function startEcho(id: string, audience: string, tokenFor: TokenSigner): Promise<Participant> {
  const server = createServer(async (request, response) => {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const { variables } = (await json(request)) as SubgraphRequest;
    const { viewer, scopes } = await verifyViewerToken(token, trusted, audience);
    const said = JSON.stringify({ viewer, scopes: [...scopes] });
    const entities = ((variables.representations ?? []) as { __typename: string; id: string }[]).map((one) => ({
      __typename: one.__typename,
      id: one.id,
      _answeredId: one.id,
      title: said,
    }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { _entities: entities, said } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/graphql`;
  return new Participant({
    id,
    url,
    timeout: 5000,
    mostInFlight: 50,
    tokenFor: (audience, viewer) => tokenFor.tokenFor(audience, viewer),
    audience,
  });
}

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  trusted = { issuer, keys: createLocalJWKSet({ keys: [jwk] }) };
  const signer = new TokenSigner(issuer, () => ({ id: 'k1', privateKey }));
  const echoes = [
    await startEcho('uni', 'uni', signer),
    await startEcho('klinik', 'klinik', signer),
    await startEcho('relations', 'search', signer),
  ];
  participants = new Map(echoes.map((echo) => [echo.id, echo]));
});

afterAll(() => Promise.all(closing.map((close) => close())));

const viewers: readonly Viewer[] = [
  publicViewer,
  { subject: 'a1', isInternal: true, memberships: [] },
  { subject: 'ä/ö "2"', isInternal: false, memberships: [{ owner: 'uni', roles: ['editor', 'admin'] }] },
];

const find = (id: string) => participants.get(id);
const query =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Dataset { title } } }';
const ids = ['uni/dataset/a', 'klinik/dataset/b', 'uni/dataset/c'];

const routed: readonly (readonly [string, () => DataSource])[] = [
  ['records', () => withIds(routedSource(find))],
  ['links', () => withIds(linksSource(find))],
];

test.each(routed)('who asks arrives unchanged at every owner that is asked for %s', async (_, source) => {
  for (const viewer of viewers) {
    const representations = ids.map((id) => ({ __typename: 'Dataset', _ref: id }));
    const { data, errors } = await source().fetch({ query, variables: { representations } }, { viewer });
    expect(errors ?? []).toEqual([]);
    const said = ((data?._entities ?? []) as { title: string }[]).map(({ title }) => JSON.parse(title));
    expect(said).toEqual(ids.map(() => ({ viewer, scopes: ['records'] })));
  }
});

test('and at an extension, and at search and relations', async () => {
  const relations = find('relations') as Participant;
  for (const source of [extensionSource('uni', find), searchSource(relations)]) {
    for (const viewer of viewers) {
      const { data } = await source.fetch({ query: '{ said }', variables: {} }, { viewer });
      expect(JSON.parse(String(data?.said))).toEqual({ viewer, scopes: ['records'] });
    }
  }
});
