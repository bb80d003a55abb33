import { ApolloServer } from '@apollo/server';
import { afterAll, expect, test } from '@jest/globals';
import { publicViewer } from '../../../catalogue-schema/viewer/index.ts';
import type { GatewayContext } from '../../apollo/index.ts';
import { TokenBuckets } from '../rate/token-buckets.ts';
import { limitsPlugin } from './limits-plugin.ts';
import { defaultOperationLimits } from './operation-limits.ts';

const apollo = new ApolloServer<GatewayContext>({
  typeDefs: 'type Query { owners: [Owner!] } type Owner { id: ID! }',
  plugins: [limitsPlugin(defaultOperationLimits, new TokenBuckets(40))],
  stopOnTerminationSignals: false,
});

afterAll(() => apollo.stop());

/** Asks for as much as a full bucket holds. */
async function ask(subject: string | null, address?: string): Promise<number | undefined> {
  const contextValue = { viewer: { ...publicViewer, subject }, ...(address ? { address } : {}) };
  const { http } = await apollo.executeOperation({ query: '{ owners { id } }' }, { contextValue });
  return http.status;
}

test('people who have signed in are counted one by one, the public by address, and pages not at all', async () => {
  expect([await ask('anna', '192.0.2.1'), await ask('anna', '192.0.2.2')]).toEqual([undefined, 429]);
  expect(await ask('bert', '192.0.2.1')).toBeUndefined();
  expect([await ask(null, '192.0.2.1'), await ask(null, '192.0.2.1')]).toEqual([undefined, 429]);
  expect(await ask(null, '192.0.2.2')).toBeUndefined();
  expect([await ask('anna'), await ask(null)]).toEqual([undefined, undefined]);
});
