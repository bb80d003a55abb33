import type { RecordSource } from '../record-source.ts';
import type { CatalogueLimits } from './catalogue-limits.ts';
import { itemsOfCatalogue } from './items-of-catalogue.ts';
import { readCatalogue } from './read-catalogue.ts';

export interface DcatSourceOptions {
  /** Under whose prefix the records come. */
  readonly owner: string;
  /** A file or address of JSON-LD, Turtle, N-Triples or RDF/XML. */
  readonly source: string;
  /** How much is read, where it is not the usual amount. */
  readonly limits?: CatalogueLimits;
  /** Ends the reading early. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the datasets of a DCAT catalogue (DCAT-AP, DCAT-AP.de), and the contacts they name. There is one item for each
 * dataset. Where a catalogue in pages breaks off, what was read until then is still given before the error.
 */
export function dcatSource({ owner, source, limits, signal }: DcatSourceOptions): RecordSource {
  return {
    total: async () => undefined,
    async *items() {
      const { graph, failure } = await readCatalogue(source, limits, signal);
      yield* itemsOfCatalogue(owner, graph);
      if (failure !== undefined) throw failure;
    },
  };
}
