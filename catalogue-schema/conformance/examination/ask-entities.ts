import { Misfit, type Question, type ServerUnderTest } from '../server/index.ts';
import type { Answered } from './feed-page.ts';

export interface Representation {
  readonly __typename: string;
  readonly id: string;
}

const query = (selection: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${selection} } }`;

export const idsOfEntities = '... on Dataset { id } ... on Project { id } ... on Contact { id }';

/**
 * Asks for records as the gateway does, and in the public's name unless it is said.
 *
 * @param selection fragments on the types that are asked for
 * @throws Misfit where not every representation is answered with an object or null, or there are errors
 */
export async function askEntities(
  server: ServerUnderTest,
  representations: readonly Representation[],
  selection: string = idsOfEntities,
  asker: Question['asker'] = 'public',
): Promise<readonly (Answered | null)[]> {
  const question = { topic: 'entities', query: query(selection), variables: { representations }, asker } as const;
  const { data, errors } = await server.ask(question);
  if (errors.length > 0) throw new Misfit('expected _entities without errors', errors);
  const entities = data?._entities;
  if (!Array.isArray(entities) || entities.length !== representations.length) {
    const got = Array.isArray(entities) ? entities.length : 'none';
    throw new Misfit(`expected ${representations.length} answers from _entities, got ${got}`, data);
  }
  const odd = entities.find((entity) => typeof entity !== 'object');
  if (odd !== undefined) throw new Misfit('expected an object or null for every representation', odd);
  return entities;
}
