import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { answers } from './answers.ts';
import { openCatalogue } from './catalogue.ts';
import { graphqlServer } from './graphql-server.ts';
import { readOwner } from './owner.ts';
import { tokenReader } from './tokens.ts';

const { HOST = '127.0.0.1', PORT = '4100', PUBLIC_URL = 'http://localhost:4000' } = process.env;
const { ISSUER = PUBLIC_URL, JWKS_URL = `${PUBLIC_URL}/.well-known/jwks.json` } = process.env;
const folder = import.meta.dirname;

function fail({ message }: Error): never {
  console.error(message);
  process.exit(1);
}

try {
  const owner = readOwner(folder);
  const sdl = readFileSync(path.join(folder, 'schema.graphql'), 'utf8');
  const current = await openCatalogue(folder, owner.id);
  const callerOf = tokenReader({ jwksUrl: JWKS_URL, issuer: ISSUER }, owner.id);
  const server = graphqlServer(sdl, callerOf, answers(sdl, owner, PUBLIC_URL, current));
  server.on('error', fail).listen(Number(PORT), HOST, () => {
    console.log(`${owner.name}: http://${HOST}:${(server.address() as AddressInfo).port}/graphql`);
  });
} catch (error) {
  fail(error as Error);
}
