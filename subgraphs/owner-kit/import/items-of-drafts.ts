import type { AgentKind } from '../../../catalogue-schema/index.ts';
import { type ContactForm, type ContactMention, contactsOfMentions } from './contacts/index.ts';
import type { SourceItem } from './record-source.ts';
import { inSlices } from './slices/index.ts';

/** A dataset on its way from a source to a record. */
export interface Draft {
  /** What the source calls it. */
  readonly name: string;
  /** The id of its record, or undefined where the source has nothing to make one of: then there is a problem. */
  readonly id: string | undefined;
  /** Why no record can be made of it. */
  readonly problem?: string;
  /** Whom the dataset names as contacts. */
  readonly mentions: readonly ContactMention[];
  /** Makes the record, which nobody has checked yet. `contacts`: ids of those that the dataset names. */
  record(contacts: string[]): object;
}

/**
 * Makes items of all datasets of a source: one for each, with the dataset and, where a contact is named for the first
 * time, that contact before it. All are needed at once, because they share contacts. Between them there is time for other
 * work of this process.
 *
 * @param givenDrafts may be made one by one, as they are asked for
 * @param kindOf the kind of a contact's organisation by its name, where another rule than the usual one holds
 */
export async function* itemsOfDrafts(
  owner: string,
  givenDrafts: Iterable<Draft>,
  kindOf?: (organisation: string) => AgentKind | undefined,
): AsyncGenerator<SourceItem> {
  const drafts: Draft[] = [];
  for await (const draft of inSlices(givenDrafts)) drafts.push(draft);
  const contacts = await contactsOfMentions(
    owner,
    drafts.flatMap(({ mentions }) => mentions),
    kindOf,
  );
  const given = new Set<string>();
  const firstTime = ({ id }: ContactForm): boolean => !given.has(id) && given.add(id) !== undefined;
  const namesById = new Map<string, string>();
  for await (const { name, id, problem, mentions, record } of inSlices(drafts)) {
    const namesake = id === undefined ? undefined : namesById.get(id);
    const isRepeated = namesake !== undefined && `id: expected "${id}" for one dataset, got it for "${namesake}" too`;
    if (id !== undefined && namesake === undefined) namesById.set(id, name);
    const reason = isRepeated || problem;
    if (reason !== undefined) {
      yield { name, problem: reason, ...(id === undefined ? {} : { id }) };
      continue;
    }
    const named = [...new Set(mentions.map((mention) => contacts.get(mention)))].filter((one) => one !== undefined);
    yield { name, records: [...named.filter(firstTime), record(named.map((contact) => contact.id))] };
  }
  // A dataset that could not be read may be the only one to name a contact, whose record must not be pruned.
  for (const contact of [...contacts.values()].filter(firstTime)) {
    yield { name: contact.email ?? contact.id, records: [contact] };
  }
}
