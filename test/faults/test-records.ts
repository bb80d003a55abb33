import { checkRecord, type EntryRecord } from '../../catalogue-schema/index.ts';
import type { SeededRandom } from '../bench/search/corpus/index.ts';

/** A word that every record has. */
export const commonWord = 'Messreihe';

/** The contact of each owner that others name, which never changes. */
export const contactOf = (owner: string): string => `${owner}/contact/stelle`;

const kinds = ['dataset', 'dataset', 'dataset', 'project', 'contact'] as const;
const idsOfEach = 40;

function checked(value: object): EntryRecord {
  const result = checkRecord(value);
  if (!result.ok) throw new Error(result.problems.join('; '));
  return result.record;
}

const common = { modified: '2026-05-01T10:00:00Z', visibility: 'PUBLIC' };

export const fixedContact = (owner: string): EntryRecord =>
  checked({
    ...common,
    id: contactOf(owner),
    kind: 'MAILBOX',
    name: `${commonWord} ${owner}`,
    organisation: { name: owner },
  });

/** One of the ids that are written again and again. */
export function someId(owner: string, { below }: SeededRandom): string {
  const place = below(idsOfEach);
  const kind = kinds[place % kinds.length] as string;
  return `${owner}/${kind}/${kind[0]}-${place}`;
}

/**
 * A record unlike any other version of it.
 *
 * @param owners whose contacts it names
 */
export function someRecord(id: string, version: number, owners: readonly string[], random: SeededRandom): EntryRecord {
  const kind = id.split('/')[1];
  const { below, pick } = random;
  const title = `${commonWord} ${id.split('/')[2]} Fassung ${version}`;
  const said = {
    ...common,
    id,
    visibility: pick(['PUBLIC', 'PUBLIC', 'PUBLIC', 'PUBLIC', 'INTERNAL']),
    keywords: [`Fassung-${version}`],
  };
  const contacts = [...new Set([pick(owners), pick(owners)])].map(contactOf);
  const described = { ...said, title, description: `Werte der Fassung ${version}. `.repeat(1 + below(20)), contacts };
  if (kind === 'contact') return checked({ ...said, kind: 'MAILBOX', name: title, organisation: { name: 'x' } });
  if (kind === 'project') return checked({ ...described, status: 'RUNNING' });
  return checked({ ...described, publisher: { name: 'x' } });
}
