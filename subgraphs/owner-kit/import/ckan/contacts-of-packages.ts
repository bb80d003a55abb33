import type { ContactRecord } from '../../../../catalogue-schema/index.ts';
import { themes } from '../../../../catalogue-schema/index.ts';
import { agentKindOf } from './agent-kind.ts';
import { byFrequency } from './by-frequency.ts';
import { timeOf } from './ckan-dates.ts';
import { type CkanObject, ckanFields } from './ckan-fields.ts';
import { type ContactClaim, contactClaimOf } from './contact-claim.ts';
import { placeholderName } from './private-persons.ts';
import { slug } from './slug.ts';
import { themesAndKeywordsOf } from './themes-of-package.ts';

type ContactForm = Partial<ContactRecord> & Pick<ContactRecord, 'id'>;

interface Named {
  readonly claim: ContactClaim;
  readonly ckanPackage: CkanObject;
}

function namesOf<T>(named: readonly Named[], read: (claim: ContactClaim) => T | undefined): T[] {
  return named.map(({ claim }) => read(claim)).filter((value) => value !== undefined);
}

/** One contact, as all packages together name it. */
function contactOf(owner: string, local: string, named: readonly Named[]): ContactForm {
  const { mailbox } = named[0]?.claim ?? {};
  const isPerson = named.some(({ claim }) => claim.isPerson);
  const mailboxWords = slug(mailbox?.replace(/@.*$/, '') ?? '').split('-');
  const fitness = (name: string): number => mailboxWords.filter((word) => slug(name).includes(word)).length;
  const [organisation] = byFrequency(
    namesOf(named, ({ organisation }) => organisation),
    fitness,
  );
  const [statedName] = byFrequency(
    namesOf(named, ({ name }) => name),
    fitness,
  );
  const name = statedName ?? (isPerson ? placeholderName : (organisation ?? mailbox ?? local));
  const responsibilities = byFrequency(
    named.flatMap(({ ckanPackage }) => themesAndKeywordsOf(ckanPackage).themes.map((theme) => themes[theme].label.de)),
  );
  const [modified] = named
    .map(({ ckanPackage }) => ckanFields(ckanPackage).first('metadata_modified', 'modified'))
    .flatMap((time) => timeOf(time) ?? [])
    .sort()
    .reverse();
  const isPublic = !isPerson && named.some(({ ckanPackage }) => ckanPackage.private !== true);
  return {
    id: `${owner}/contact/${local}`,
    kind: isPerson ? 'PERSON' : mailbox === undefined ? 'UNIT' : 'MAILBOX',
    name,
    organisation: { name: organisation ?? name, kind: agentKindOf(organisation ?? name) },
    ...(isPerson || name === organisation ? {} : { unit: name }),
    ...(mailbox === undefined ? {} : { email: mailbox }),
    responsibilities: [...responsibilities],
    visibility: isPublic ? 'PUBLIC' : 'INTERNAL',
    ...(modified === undefined ? {} : { modified }),
    keywords: [],
    secondments: [],
    deputies: [],
  };
}

/** The local id of the contact with a mailbox that goes by this claim's name, for a claim that has none. */
function sameByName(claim: ContactClaim, contacts: ReadonlyMap<string, ContactForm>): string | undefined {
  if (claim.mailbox !== undefined || claim.isPerson) return undefined;
  for (const [local, { name, organisation, email }] of contacts) {
    if (email !== undefined && name === claim.name && organisation?.name === claim.organisation) return local;
  }
  return undefined;
}

/**
 * The contacts that packages name, one for each mailbox, by package. A contact's name is the one that most packages give
 * it, what it answers for are the themes of its packages, and it changes when the newest of them does.
 */
export function contactsOfPackages(
  owner: string,
  packages: readonly CkanObject[],
): ReadonlyMap<CkanObject, ContactForm> {
  const groups = new Map<string, Named[]>();
  for (const ckanPackage of packages) {
    const claim = contactClaimOf(ckanPackage);
    if (claim !== undefined) groups.set(claim.local, [...(groups.get(claim.local) ?? []), { claim, ckanPackage }]);
  }
  const contacts = new Map([...groups].map(([local, named]) => [local, contactOf(owner, local, named)]));
  const byPackage = new Map<CkanObject, ContactForm>();
  for (const [local, named] of groups) {
    for (const { claim, ckanPackage } of named) {
      const contact = contacts.get(sameByName(claim, contacts) ?? local);
      if (contact !== undefined) byPackage.set(ckanPackage, contact);
    }
  }
  return byPackage;
}
