import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createYoga } from 'graphql-yoga';
import { callerReader } from './caller.ts';
import { universitySchema } from './university-schema.ts';

// A university that takes part in the catalogue with graphql-yoga alone: node --import tsx index.ts OWNER.GRAPHQL
// Prints its address. PORT (0 takes a free one), PUBLIC_URL, the catalogue's address, and JWKS_URL and ISSUER, whose
// tokens it takes, come from the environment.

const { PORT = '0', PUBLIC_URL = 'http://localhost:4000' } = process.env;
const { ISSUER = PUBLIC_URL, JWKS_URL = `${PUBLIC_URL}/.well-known/jwks.json` } = process.env;
const sdl = readFileSync(process.argv[2] as string, 'utf8');
const university = JSON.parse(readFileSync(path.join(import.meta.dirname, 'records.json'), 'utf8'));
const callerOf = callerReader(JWKS_URL, ISSUER, university.owner.id);
const yoga = createYoga({
  schema: universitySchema(sdl, university, PUBLIC_URL),
  context: async ({ request }) => ({ caller: await callerOf(request.headers.get('authorization')) }),
  graphiql: false,
  landingPage: false,
});
const server = createServer(yoga);
server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`${university.owner.name}: http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
});
