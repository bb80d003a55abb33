import { type ExecutionResult, graphql } from 'graphql';
import { publicUrl } from '../../../test/support/index.ts';
import type { Database, Viewer } from '../../owner-kit/index.ts';
import { IndexKeeper } from '../inverted-index/index.ts';
import {
  copiesContext,
  copiesSchema,
  relationsContext,
  relationsSchema,
  searchContext,
  searchSchema,
} from '../schema/index.ts';
import { cleanUpLater } from './test-support.ts';

type Data = NonNullable<ExecutionResult['data']>;

/** The graphs of a search, asked in the place of any viewer. */
export interface Asked {
  search(viewer: Viewer, source: string, variables?: object): Promise<Data>;
  relations(viewer: Viewer, source: string, variables?: object): Promise<Data>;
  copies(viewer: Viewer, source: string, variables?: object): Promise<Data>;
  /** Takes over what has been written until now. */
  refresh(): Promise<void>;
}

const [searched, related, copied] = [searchSchema(), relationsSchema(), copiesSchema()];

function dataOf({ data, errors }: ExecutionResult): Data {
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return JSON.parse(JSON.stringify(data));
}

/** Asks a search's database by an index of its own, as a process that starts now would. */
export async function askAs(database: Database): Promise<Asked> {
  const keeper = await IndexKeeper.open(database, 60_000);
  cleanUpLater(() => keeper.stop());
  return {
    search: async (viewer, source, variables = {}) =>
      dataOf(
        await graphql({
          schema: searched,
          source,
          variableValues: { ...variables },
          contextValue: searchContext(database, keeper.index, publicUrl, viewer),
        }),
      ),
    relations: async (viewer, source, variables = {}) =>
      dataOf(
        await graphql({
          schema: related,
          source,
          variableValues: { ...variables },
          contextValue: relationsContext(database, keeper.index, () => null, viewer),
        }),
      ),
    copies: async (viewer, source, variables = {}) =>
      dataOf(
        await graphql({
          schema: copied,
          source,
          variableValues: { ...variables },
          contextValue: copiesContext(database, keeper.index, publicUrl, () => null, viewer),
        }),
      ),
    refresh: () => keeper.refresh(),
  };
}
