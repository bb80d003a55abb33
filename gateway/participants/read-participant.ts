import type { OwnerEntry, OwnerStatement } from '../registry/index.ts';
import type { Participant } from '../routing/index.ts';

/** What an owner's server says of itself. */
export interface OwnerDescription {
  readonly statement: OwnerStatement;
  /** Where it was asked for. */
  readonly sdl?: string;
}

async function readField(participant: Participant, query: string): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = await participant.ask({ query, variables: {} });
  if (errors?.length || !data) throw new Error(errors?.[0]?.message ?? `no data for ${query}`);
  return data;
}

async function readSdl(participant: Participant): Promise<string> {
  const { _service } = (await readField(participant, '{ _service { sdl } }')) as { _service?: { sdl?: string } };
  if (typeof _service?.sdl !== 'string') throw new Error('expected an SDL in _service, got none');
  return _service.sdl;
}

/** Reads the SDL of one of the search server's subgraphs. @throws Error where it gives none */
export const readSearch: (participant: Participant) => Promise<string> = readSdl;

/**
 * Reads an owner's statement of itself, and its SDL where that is wanted.
 *
 * @throws Error where the server speaks for another owner than the one it is known as
 */
export async function readOwner(participant: Participant, withSdl: boolean): Promise<OwnerDescription> {
  const query = '{ catalogueOwner { id name kind website contact { id } } }';
  const [sdl, { catalogueOwner }] = await Promise.all([
    withSdl ? readSdl(participant) : undefined,
    readField(participant, query),
  ]);
  const { id, name, kind, website, contact } = catalogueOwner as OwnerStatement & { contact?: { id: string } | null };
  if (id !== participant.id) throw new Error(`expected the owner "${participant.id}", got "${id}"`);
  const statement = { id, name, kind, website: website ?? null, contact: contact?.id ?? null };
  return { statement, ...(sdl === undefined ? {} : { sdl }) };
}

/** Whether an owner says something else of itself than the registry has. */
export function describedDifferently(entry: OwnerEntry, statement: OwnerStatement): boolean {
  return (['name', 'kind', 'website', 'contact'] as const).some((part) => entry[part] !== statement[part]);
}
