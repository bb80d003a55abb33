import path from 'node:path';
import { StartError } from '../../catalogue-schema/index.ts';
import type { Configuration } from '../configuration.ts';
import {
  formatSummary,
  importDeadline,
  importRecords,
  type OwnerOperations,
  recordSources,
  showProgress,
} from '../owner-kit/index.ts';
import { owners } from '../owners.ts';
import type { CommandResult } from './command-result.ts';
import { openOwner } from './open-owner.ts';

export interface ImportRequest {
  readonly owner: string | undefined;
  /** `ckan`, `dcat`, `csv`, `jsonl`, or a format of the owner's extension. */
  readonly from: string | undefined;
  /** A file, or an address but for `jsonl` and formats of an extension. */
  readonly source: string | undefined;
  readonly prune: boolean;
  /** For formats that belong to one dataset. */
  readonly dataset: string | undefined;
}

function required(name: string, value: string | undefined): string {
  if (value) return value;
  throw new StartError(`${name}: expected a value, got none; see "npm run import -- --help"`);
}

function formatOf(name: string | undefined, from = ''): string {
  const subgraph = owners.find(({ owner }) => owner.id === name);
  const formats = [...Object.keys(recordSources), ...Object.keys(subgraph?.extension.importers ?? {})];
  if (formats.includes(from)) return from;
  throw new StartError(`from: expected one of ${formats.join(', ')}, got "${from}"`);
}

async function importWholeRecords(
  operations: OwnerOperations,
  owner: string,
  from: string,
  request: ImportRequest,
  timeout: number,
): Promise<CommandResult> {
  const source = required('source', request.source);
  const { signal, clear } = importDeadline(timeout);
  const progress = showProgress();
  try {
    const summary = await importRecords({
      owner,
      source: (recordSources[from] as (typeof recordSources)[string])({ owner, source, signal }),
      store: operations,
      origin: from,
      prune: request.prune,
      signal,
      onProgress: (state) => progress.update(state),
    });
    return { lines: formatSummary(summary), details: summary, isWhole: summary.failure === undefined };
  } finally {
    progress.stop();
    clear();
  }
}

async function importExtension(
  operations: OwnerOperations,
  from: string,
  request: ImportRequest,
): Promise<CommandResult> {
  if (request.prune)
    throw new StartError(`prune: expected only with ${Object.keys(recordSources).join(' or ')}, got ${from}`);
  const source = path.resolve(required('source', request.source));
  const result = await operations.importExtension(from, { source, dataset: required('dataset', request.dataset) });
  return { lines: Object.entries(result).map(([name, value]) => `${name}: ${value}`), details: result, isWhole: true };
}

/**
 * Imports into an owner's data, of this project or hosted, whether or not its subgraph is running.
 *
 * @returns what came of it; whole where the source was read to its end
 * @throws StartError where the request cannot be carried out
 */
export async function importFrom(request: ImportRequest, configuration: Configuration): Promise<CommandResult> {
  const from = formatOf(request.owner, request.from);
  const { id, operations, close } = await openOwner(request.owner, configuration);
  try {
    return await (Object.hasOwn(recordSources, from)
      ? importWholeRecords(operations, id, from, request, configuration.importTimeout)
      : importExtension(operations, from, request));
  } finally {
    await close();
  }
}
