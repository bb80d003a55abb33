import { typeOfKind } from '../../entry-id.ts';
import { type Answered, askEntities, type Representation, type StatedRecord } from '../examination/index.ts';
import type { Question, ServerUnderTest } from '../server/index.ts';

/** Records asked for at once. */
const batch = 100;

export function representation({ id, kind }: StatedRecord): Representation {
  return { __typename: typeOfKind(kind), id };
}

/**
 * Asks `_entities` for any number of records, a hundred at a time.
 *
 * @throws Misfit
 */
export async function askForAll(
  server: ServerUnderTest,
  records: readonly StatedRecord[],
  selection?: string,
  asker?: Question['asker'],
): Promise<readonly (Answered | null)[]> {
  const entities: (Answered | null)[] = [];
  for (let from = 0; from < records.length; from += batch) {
    const asked = records.slice(from, from + batch).map(representation);
    entities.push(...(await askEntities(server, asked, selection, asker)));
  }
  return entities;
}
