import type { Problem } from '../ask/index.ts';
import { ContactDocument, type ContactQuery } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { useView, WebLink } from '../layout/index.ts';
import { Agent } from './agent.tsx';
import { ContactCards } from './contact-cards.tsx';
import { contactJsonLd } from './contact-json-ld.ts';
import { Facts } from './facts.tsx';
import { rangeText } from './range-text.ts';
import { RecordDocument } from './record-document.tsx';
import { RecordLinks } from './record-links.tsx';
import { Reuse } from './reuse.tsx';
import { Section } from './section.tsx';

type Contact = NonNullable<ContactQuery['record']>;

function Secondments({ secondments }: { readonly secondments: Contact['secondments'] }) {
  const { texts, formats } = useView();
  if (secondments.length === 0) return null;
  return (
    <Section id="entsendungen" title={texts.contact.secondments}>
      <ul class="plain">
        {secondments.map(({ sender, receiver, share, since, until, agreement, authority }) => (
          <li key={`${sender.name} ${since}`}>
            <strong>{fill(texts.contact.secondment, { sender: sender.name, receiver: receiver.name })}</strong>
            <span class="facts__line">
              {[
                rangeText({ start: since, end: until }, texts, formats),
                share && fill(texts.contact.share, { share: formats.percent(share) }),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
            <span class="facts__line">
              {texts.contact.authority} {authority}
            </span>
            {agreement && (
              <span class="facts__line card__muted">
                {texts.contact.agreement} {agreement}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How to reach a contact. */
function Reach({ contact }: { readonly contact: Contact }) {
  const { texts } = useView();
  const { email, phone, website, address } = contact;
  const place = [address?.postalCode, address?.locality].filter(Boolean).join(' ');
  return (
    <Facts
      rows={[
        [texts.contact.email, email && <a href={`mailto:${email}`}>{email}</a>],
        [texts.contact.phone, phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>],
        [texts.record.website, website && <WebLink href={website} />],
        [texts.contact.address, [address?.street, place].filter(Boolean).join(', ')],
        [texts.contact.organisation, <Agent key="organisation" agent={contact.organisation} />],
        [texts.contact.unit, contact.unit],
        [texts.contact.role, contact.role],
      ]}
    />
  );
}

/** A contact, live from its owner. */
export function ContactPage({ record, problems }: { readonly record: Contact; readonly problems: readonly Problem[] }) {
  const { texts } = useView();
  return (
    <RecordDocument
      record={record}
      problems={problems}
      jsonLd={contactJsonLd(record)}
      aside={<Reach contact={record} />}
    >
      {record.responsibilities.length > 0 && (
        <Section id="zustaendigkeiten" title={texts.contact.responsibilities}>
          <ul>
            {record.responsibilities.map((responsibility) => (
              <li key={responsibility}>{responsibility}</li>
            ))}
          </ul>
        </Section>
      )}
      <Secondments secondments={record.secondments} />
      <RecordLinks id="datensaetze" title={texts.contact.datasets} records={record.datasets} />
      <RecordLinks id="projekte" title={texts.contact.projects} records={record.projects} />
      <ContactCards id="vertretung" title={texts.contact.deputies} contacts={record.deputies} />
      <Reuse id={record.id} uri={record.uri} document={ContactDocument} />
    </RecordDocument>
  );
}
