import { type AgentKind, type ContactRecord, type Theme, themes } from '../../../../catalogue-schema/index.ts';
import { inSlices } from '../slices/index.ts';
import { agentKindOf, slug, stated } from '../values/index.ts';
import { byFrequency } from './by-frequency.ts';
import type { ContactClaim } from './contact-claim.ts';
import { placeholderName } from './private-persons.ts';

/** That a dataset names a contact, with what this says about the contact. */
export interface ContactMention {
  readonly claim: ContactClaim;
  readonly details?: Pick<ContactRecord, 'phone' | 'website' | 'address'>;
  readonly themes: readonly Theme[];
  /** When the dataset was last changed, ISO 8601. */
  readonly modified: string | undefined;
  /** Whether the dataset is for everybody. */
  readonly isPublic: boolean;
}

/** A contact as far as its mentions tell. It is not checked yet. */
export type ContactForm = Partial<ContactRecord> & Pick<ContactRecord, 'id'>;

type KindOf = (organisation: string) => AgentKind | undefined;

function namesOf(mentions: readonly ContactMention[], field: 'name' | 'organisation'): string[] {
  return mentions.flatMap(({ claim }) => claim[field] ?? []);
}

function detail<Field extends 'phone' | 'website' | 'address'>(
  mentions: readonly ContactMention[],
  field: Field,
): NonNullable<ContactRecord[Field]> | undefined {
  return mentions.find(({ details }) => details?.[field])?.details?.[field] ?? undefined;
}

/** One contact, as all that is said of it together describes it. */
function contactOf(owner: string, local: string, mentions: readonly ContactMention[], kindOf: KindOf): ContactForm {
  const { mailbox } = mentions[0]?.claim ?? {};
  const isPerson = mentions.some(({ claim }) => claim.isPerson);
  const mailboxWords = slug(mailbox?.replace(/@.*$/, '') ?? '').split('-');
  const fitness = (name: string): number => mailboxWords.filter((word) => slug(name).includes(word)).length;
  const [organisation] = byFrequency(namesOf(mentions, 'organisation'), fitness);
  const [statedName] = byFrequency(namesOf(mentions, 'name'), fitness);
  const name = statedName ?? (isPerson ? placeholderName : (organisation ?? mailbox ?? local));
  const labels = mentions.flatMap((mention) => mention.themes.map((theme) => themes[theme].label.de));
  const [modified] = mentions
    .flatMap((mention) => mention.modified ?? [])
    .sort()
    .reverse();
  const isPublic = !isPerson && mentions.some((mention) => mention.isPublic);
  return {
    id: `${owner}/contact/${local}`,
    kind: isPerson ? 'PERSON' : mailbox === undefined ? 'UNIT' : 'MAILBOX',
    name,
    organisation: { name: organisation ?? name, ...stated({ kind: kindOf(organisation ?? name) }) },
    ...(isPerson || name === organisation ? {} : { unit: name }),
    ...stated({
      email: mailbox,
      phone: detail(mentions, 'phone'),
      website: detail(mentions, 'website'),
      address: detail(mentions, 'address'),
    }),
    responsibilities: [...byFrequency(labels)],
    visibility: isPublic ? 'PUBLIC' : 'INTERNAL',
    ...(modified === undefined ? {} : { modified }),
    keywords: [],
    secondments: [],
    deputies: [],
  };
}

const nameKey = (name: string | undefined, organisation: string | undefined): string =>
  JSON.stringify([name, organisation]);

/** The contacts with a mailbox by what they are called: claims without a mailbox that are called so mean them. */
function byName(contacts: Iterable<ContactForm>): ReadonlyMap<string, ContactForm> {
  const found = new Map<string, ContactForm>();
  for (const contact of contacts) {
    const key = nameKey(contact.name, contact.organisation?.name);
    if (contact.email !== undefined && !found.has(key)) found.set(key, contact);
  }
  return found;
}

/**
 * The contacts that the datasets of a source name, one for each mailbox, by mention. A contact's name is the one that
 * most datasets give it, what it answers for are the themes of its datasets, and it changes when the newest of them does.
 *
 * @param kindOf the kind of an organisation by its name
 */
export async function contactsOfMentions<Mention extends ContactMention>(
  owner: string,
  mentions: readonly Mention[],
  kindOf: KindOf = agentKindOf,
): Promise<ReadonlyMap<Mention, ContactForm>> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const { local } = mention.claim;
    const group = groups.get(local);
    if (group === undefined) groups.set(local, [mention]);
    else group.push(mention);
  }
  const contacts = new Map<string, ContactForm>();
  for await (const [local, group] of inSlices(groups)) contacts.set(local, contactOf(owner, local, group, kindOf));
  const withMailbox = byName(contacts.values());
  const byMention = new Map<Mention, ContactForm>();
  for (const mention of mentions) {
    const { local, mailbox, isPerson, name, organisation } = mention.claim;
    const namesake = mailbox === undefined && !isPerson ? withMailbox.get(nameKey(name, organisation)) : undefined;
    const contact = namesake ?? contacts.get(local);
    if (contact !== undefined) byMention.set(mention, contact);
  }
  return byMention;
}
