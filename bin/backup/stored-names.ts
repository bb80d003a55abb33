import { subgraphNames } from '../../subgraphs/index.ts';

/** Whose databases cannot be made again from others: everybody's but that of search. */
export const storedNames: readonly string[] = [...subgraphNames.filter((name) => name !== 'search'), 'gateway'];

/** What is to be done for databases on servers, as lines of a report. */
export function serverAdvice(names: readonly string[], what: string): readonly string[] {
  return names.length === 0 ? [] : [`not ${what}, since on a PostgreSQL server: ${names.join(', ')}; see README.md`];
}
