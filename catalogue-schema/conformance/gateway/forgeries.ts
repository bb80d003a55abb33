import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { tokenAlgorithm, tokenLifetime } from '../../viewer/index.ts';
import type { PlayedGateway } from './play-gateway.ts';

/** A token that no server may take, for staff and with every scope. */
export interface Forgery {
  /** Stable name, in kebab-case. */
  readonly name: string;
  /** What it is, behind "a token". */
  readonly title: string;
  /** @param audience the owner's id */
  make(gateway: PlayedGateway, audience: string): Promise<string>;
}

const now = (): number => Math.floor(Date.now() / 1000);

const claims = ({ issuer }: PlayedGateway, audience: string): JWTPayload => ({
  iss: issuer,
  aud: audience,
  sub: 'conformance',
  internal: true,
  memberships: [{ owner: audience, roles: ['editor', 'admin'] }],
  scope: 'records feed',
  iat: now(),
  exp: now() + tokenLifetime,
});

const header = ({ key }: PlayedGateway, alg: string) => ({ alg, kid: key.id, typ: 'JWT' });

function signed(gateway: PlayedGateway, payload: JWTPayload, privateKey = gateway.key.privateKey): Promise<string> {
  return new SignJWT(payload).setProtectedHeader(header(gateway, tokenAlgorithm)).sign(privateKey);
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

export const forgeries: readonly Forgery[] = [
  {
    name: 'audience',
    title: 'for another owner',
    make: (gateway, audience) => signed(gateway, { ...claims(gateway, audience), aud: `not-${audience}` }),
  },
  {
    name: 'issuer',
    title: 'of another issuer',
    make: (gateway, audience) => signed(gateway, { ...claims(gateway, audience), iss: 'https://elsewhere.example' }),
  },
  {
    name: 'expiry',
    title: 'that is over',
    make: (gateway, audience) => signed(gateway, { ...claims(gateway, audience), iat: now() - 660, exp: now() - 600 }),
  },
  {
    name: 'key',
    title: "signed with another key than the gateway's",
    make: async (gateway, audience) =>
      signed(gateway, claims(gateway, audience), (await generateKeyPair(tokenAlgorithm)).privateKey),
  },
  {
    name: 'algorithm',
    title: 'that is not signed at all (`alg: none`)',
    make: async (gateway, audience) => `${encode(header(gateway, 'none'))}.${encode(claims(gateway, audience))}.`,
  },
];
