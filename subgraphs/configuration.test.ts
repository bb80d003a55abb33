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
