import { expect, test } from '@jest/globals';
import { readConfiguration } from './configuration.ts';

const read = (environment: Readonly<Record<string, string>>) => readConfiguration(environment, ['lecos', 'search']);

test('the subgraphs stay on this machine when the gateway is opened to others', () => {
  const { host, subgraphHost } = read({ HOST: '0.0.0.0' });
  expect({ host, subgraphHost }).toEqual({ host: '0.0.0.0', subgraphHost: '127.0.0.1' });
  expect(read({ SUBGRAPH_HOST: '10.0.0.7' }).subgraphHost).toBe('10.0.0.7');
});

test.each([
  ['mysql://catalogue:geheim@db.example/lecos?password=geheim', 'mysql://db.example/lecos'],
  ['postgres://catalogue:ge heim#@db.example:port', 'postgres:…'],
  ['catalogue:geheim@db.example', 'catalogue:…'],
  ['geheim', '…'],
])('a message about %s shows no password', (address, shown) => {
  expect(() => read({ DATABASE_URL: address }).databaseOf('lecos')).toThrow(
    `DATABASE_URL: expected an address with postgres: or postgresql:, got "${shown}"`,
  );
});

test('a secret is long, and no message shows it', () => {
  expect(read({}).searchSecret).toBeUndefined();
  const secret = 'x'.repeat(32);
  expect(read({ SEARCH_CLIENT_SECRET: secret }).searchSecret).toBe(secret);
  expect(() => read({ SEARCH_CLIENT_SECRET: 'geheim' })).toThrow(
    'SEARCH_CLIENT_SECRET: expected at least 32 characters, got 6',
  );
});

test('a base map has places for its numbers, and whom to name', () => {
  const template = 'https://tiles.example/{z}/{x}/{y}.png';
  expect(read({}).tiles).toBeUndefined();
  expect(read({ MAP_TILES_URL: template }).tiles).toEqual({
    template,
    attribution: '© tiles.example',
    isProxied: false,
  });
  const { tiles } = read({ MAP_TILES_URL: template, MAP_TILES_ATTRIBUTION: '© Amt', MAP_TILES_PROXY: 'true' });
  expect(tiles).toEqual({ template, attribution: '© Amt', isProxied: true });
  expect(() => read({ MAP_TILES_URL: 'https://a:geheim@tiles.example/{z}/{x}' })).toThrow(
    'MAP_TILES_URL: expected {z}, {x} and {y} after the host and no user, got "https://tiles.example/%7Bz%7D/%7Bx%7D"',
  );
});

test('a subgraph may have a time of its own for answers', () => {
  expect(read({}).timeouts).toEqual({});
  expect(read({ SUBGRAPH_TIMEOUT: '900', SUBGRAPH_TIMEOUT_LECOS: '5000' })).toMatchObject({
    timeout: 900,
    timeouts: { lecos: 5000 },
  });
  expect(() => read({ SUBGRAPH_TIMEOUT_SEARCH: 'long' })).toThrow(
    'SUBGRAPH_TIMEOUT_SEARCH: expected a whole number from 1 to 600000, got "long"',
  );
  expect(() => readConfiguration({ SUBGRAPH_TIMEOUT_HOSTED: '5000' }, ['hosted'])).toThrow(
    'SUBGRAPH_TIMEOUT_HOSTED: expected nothing, because hosted owners are partners, who all have SUBGRAPH_TIMEOUT, got "5000"',
  );
});
