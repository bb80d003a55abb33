import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { StartError } from '../../catalogue-schema/index.ts';
import { checkEntry } from '../../gateway/registry/index.ts';

/** One subgraph of a configuration: where its SDL is. */
export interface ConfiguredSubgraph {
  readonly name: string;
  readonly source: { readonly file: string } | { readonly url: string };
}

type Mapping = Readonly<Record<string, unknown>>;

function mapping(place: string, value: unknown): Mapping {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Mapping;
  throw new StartError(`${place}: expected a mapping, got ${JSON.stringify(value) ?? 'nothing'}`);
}

function readSubgraph(folder: string, name: string, value: unknown): ConfiguredSubgraph {
  const place = `subgraphs.${name}`;
  checkEntry({ id: name });
  const { routing_url: routingUrl, schema: source } = mapping(place, value);
  const { file, subgraph_url: url } = mapping(`${place}.schema`, source);
  if (typeof file === 'string') return { name, source: { file: path.resolve(folder, file) } };
  const address = typeof url === 'string' ? url : routingUrl;
  if (file === undefined && typeof address === 'string') return { name, source: { url: address } };
  throw new StartError(`${place}.schema: expected "file" or "subgraph_url", got ${JSON.stringify(source)}`);
}

function checkVersion(version: unknown): void {
  if (version === undefined || /^=?2(\.\d+)*$/.test(String(version))) return;
  throw new StartError(`federation_version: expected 2 or a version of it, got ${JSON.stringify(version)}`);
}

/**
 * Reads a configuration in Rover's form (https://www.apollographql.com/docs/rover/commands/supergraphs). Files are
 * looked for beside it.
 *
 * @throws StartError where it cannot be read or is of another form
 */
export async function readConfig(file: string): Promise<readonly ConfiguredSubgraph[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new StartError(`config: expected a file that can be read, got "${file}": ${error.message}`);
  });
  try {
    const { federation_version: version, subgraphs } = mapping('config', parse(text));
    checkVersion(version);
    return Object.entries(mapping('subgraphs', subgraphs)).map(([name, value]) =>
      readSubgraph(path.dirname(file), name, value),
    );
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new StartError(`config: expected YAML, got "${file}": ${error.message.split('\n')[0]}`);
  }
}
