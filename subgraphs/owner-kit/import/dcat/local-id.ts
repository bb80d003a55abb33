import { readEntryId } from '../../../../catalogue-schema/index.ts';
import { lastPartOf, slug } from '../values/index.ts';
import type { Resource } from './resource.ts';

/**
 * The id of a dataset's record: of its identifier, or else of the last part of its address. Undefined where it has
 * neither.
 */
export function recordIdOf(owner: string, dataset: Resource): string | undefined {
  return [...dataset.values('dct:identifier'), dataset.iri ?? '']
    .map(lastPartOf)
    .flatMap((name) => [name, slug(name)])
    .map((local) => `${owner}/dataset/${local}`)
    .find((id) => readEntryId(id) !== undefined);
}
