import { ckanSource } from './ckan/index.ts';
import { csvSource } from './csv/index.ts';
import { dcatSource } from './dcat/index.ts';
import { jsonLinesSource } from './jsonl-source.ts';
import type { RecordSource } from './record-source.ts';

export interface SourceOptions {
  /** Under whose prefix the records come. */
  readonly owner: string;
  /** A file or, but for `jsonl`, an http(s) address. */
  readonly source: string;
  /** Ends the reading early. */
  readonly signal?: AbortSignal | undefined;
}

/** The formats that records of any owner come in. A format is also the origin of what it brought. */
export const recordSources: Readonly<Record<string, (options: SourceOptions) => RecordSource>> = {
  ckan: ckanSource,
  dcat: dcatSource,
  csv: csvSource,
  jsonl: jsonLinesSource,
};
