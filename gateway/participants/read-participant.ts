import type { OwnerRecord } from '../../catalogue-schema/index.ts';
import type { Participant } from '../routing/index.ts';

/** What a participant's server says of itself. */
export interface Description {
  readonly sdl: string;
  /** An owner's statement. */
  readonly owner?: OwnerRecord;
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
export async function readSearch(participant: Participant): Promise<Description> {
  return { sdl: await readSdl(participant) };
}

/**
 * Reads an owner's SDL and its statement of itself.
 *
 * @throws Error where the server speaks for another owner than the one it is known as
 */
export async function readOwner(participant: Participant): Promise<Description> {
  const query = '{ catalogueOwner { id name kind website contact { id } } }';
  const [sdl, { catalogueOwner }] = await Promise.all([readSdl(participant), readField(participant, query)]);
  const { contact, website, ...owner } = catalogueOwner as OwnerRecord & { contact?: { id: string } | null };
  if (owner.id !== participant.id) throw new Error(`expected the owner "${participant.id}", got "${owner.id}"`);
  return { sdl, owner: { ...owner, ...(website ? { website } : {}), ...(contact ? { contact: contact.id } : {}) } };
}
