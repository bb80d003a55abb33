import type { SubgraphResponse } from '../apollo/index.ts';
import { mostSdlBytes, type OwnerEntry, type OwnerStatement } from '../registry/index.ts';
import { editingOf } from './offers-editing.ts';
import { ServerFault } from './server-fault.ts';

/** What an owner's server says of itself. */
export interface OwnerDescription {
  readonly statement: OwnerStatement;
  /** What its server answers to `_service { sdl }`, or what was published. */
  readonly sdl: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Asks a server a question. @throws SubgraphFailure */
export type Look = (query: string) => Promise<SubgraphResponse>;

async function readFields(look: Look, query: string): Promise<Fields> {
  const { data, errors } = await look(query);
  if (errors?.length || !data) throw new ServerFault('OWNER_ERROR', errors?.[0]?.message ?? `no data for ${query}`);
  return data;
}

function sdlIn({ _service }: Fields): string {
  const sdl = (_service as { sdl?: unknown } | null | undefined)?.sdl;
  if (typeof sdl !== 'string') throw new ServerFault('SDL_UNREADABLE', 'expected an SDL in _service, got none');
  const bytes = Buffer.byteLength(sdl);
  if (bytes <= mostSdlBytes) return sdl;
  throw new ServerFault('SDL_TOO_LARGE', `expected an SDL of at most ${mostSdlBytes} bytes, got ${bytes}`);
}

function statementIn({ catalogueOwner }: Fields, expected: string): OwnerStatement {
  if (typeof catalogueOwner !== 'object' || catalogueOwner === null) {
    throw new ServerFault('STATEMENT_REFUSED', 'expected an owner in catalogueOwner, got none');
  }
  const { id, name, kind, website, contact, editUrl } = catalogueOwner as Fields & {
    contact?: { id?: unknown } | null;
  };
  if (id !== expected) throw new ServerFault('FOREIGN_OWNER', `expected the owner "${expected}", got "${id}"`);
  const parts = { name, kind, website: website ?? null, contact: contact?.id ?? null, editUrl: editUrl ?? null };
  for (const [part, value] of Object.entries(parts)) {
    if (value === null || typeof value === 'string') continue;
    throw new ServerFault('STATEMENT_REFUSED', `${part}: expected text, got ${typeof value}`);
  }
  return { id: expected, ...parts } as OwnerStatement;
}

/** Asks whether a server is up, at the least cost. @throws SubgraphFailure */
export async function askWhetherUp(look: Look): Promise<void> {
  await look('{ __typename }');
}

/** Reads the SDL of one of the search server's subgraphs. @throws ServerFault or SubgraphFailure */
export async function readSearch(look: Look): Promise<string> {
  return sdlIn(await readFields(look, '{ _service { sdl } }'));
}

/**
 * Reads an owner's statement of itself.
 *
 * @param published its SDL, where that is not read from its server
 * @throws ServerFault where it answers something else, or for another owner; SubgraphFailure where it does not answer
 */
export async function readOwner(look: Look, id: string, published?: string): Promise<OwnerDescription> {
  const sdl = published ?? sdlIn(await readFields(look, '{ _service { sdl } }'));
  const optional = editingOf(sdl).hasEditUrl ? ' editUrl' : '';
  const fields = await readFields(look, `{ catalogueOwner { id name kind website contact { id }${optional} } }`);
  return { statement: statementIn(fields, id), sdl };
}

/** Whether an owner says something else of itself than the registry has. */
export function describedDifferently(entry: OwnerEntry, statement: OwnerStatement): boolean {
  return (['name', 'kind', 'website', 'contact', 'editUrl'] as const).some((part) => entry[part] !== statement[part]);
}
