import { checkRecord, type EntryRecord } from '../../catalogue-schema/index.ts';
import type { SeededRandom } from '../bench/search/corpus/index.ts';

/** A word that every record has. */
export const commonWord = 'Messreihe';

const kinds = ['dataset', 'dataset', 'dataset', 'project', 'contact'] as const;
const idsOfEach = 40;

function checked(value: object): EntryRecord {
  const result = checkRecord(value);
  if (!result.ok) throw new Error(result.problems.join('; '));
  return result.record;
}

const common = { modified: '2026-05-01T10:00:00Z' };
const organisation = { name: 'x' };

const fixed = { stelle: 'PUBLIC', intern: 'INTERNAL', vertraulich: 'RESTRICTED' } as const;
const fixedIds = (owner: string): readonly string[] => Object.keys(fixed).map((name) => `${owner}/contact/${name}`);

/**
 * Contacts of an owner that never change, one of each visibility.
 *
 * @param other whose people may see the RESTRICTED one
 */
export const fixedContacts = (owner: string, other: string): EntryRecord[] =>
  Object.entries(fixed).map(([name, visibility]) =>
    checked({
      ...common,
      id: `${owner}/contact/${name}`,
      visibility,
      audience: visibility === 'RESTRICTED' ? [other] : [],
      kind: 'MAILBOX',
      name: `${commonWord} ${owner} ${name}`,
      organisation,
    }),
  );

function idAt(owner: string, place: number): string {
  const kind = kinds[place % kinds.length] as string;
  return `${owner}/${kind}/${kind[0]}-${place}`;
}

/** One of the ids that are written again and again. */
export const someId = (owner: string, { below }: SeededRandom): string => idAt(owner, below(idsOfEach));

/** Contacts of an owner that change, are hidden, and come and go. */
const changingIds = (owner: string): readonly string[] =>
  Array.from({ length: idsOfEach }, (_, place) => idAt(owner, place)).filter((id) => id.includes('/contact/'));

const mostContacts = 4;

/** Contacts of any owners, such as everybody sees, such as are hidden, and such as there may not be. */
function someContacts(owners: readonly string[], { below, pick }: SeededRandom): readonly string[] {
  const some = Array.from({ length: 1 + below(mostContacts) }, () => {
    const owner = pick(owners);
    return pick([...fixedIds(owner), pick(changingIds(owner))]);
  });
  return [...new Set(some)];
}

/**
 * A record unlike any other version of it.
 *
 * @param owners whose contacts it names, and whose people may see it
 */
export function someRecord(id: string, version: number, owners: readonly string[], random: SeededRandom): EntryRecord {
  const kind = id.split('/')[1];
  const { below, pick } = random;
  const title = `${commonWord} ${id.split('/')[2]} Fassung ${version}`;
  const visibility = pick(['PUBLIC', 'PUBLIC', 'PUBLIC', 'PUBLIC', 'INTERNAL', 'RESTRICTED']);
  const said = {
    ...common,
    id,
    visibility,
    audience: visibility === 'RESTRICTED' ? [pick(owners)] : [],
    keywords: [`Fassung-${version}`],
  };
  if (kind === 'contact') return checked({ ...said, kind: 'MAILBOX', name: title, organisation });
  const described = {
    ...said,
    title,
    description: `Werte der Fassung ${version}. `.repeat(1 + below(20)),
    contacts: someContacts(owners, random),
  };
  if (kind === 'project') return checked({ ...described, status: 'RUNNING' });
  return checked({ ...described, publisher: organisation });
}
