import type { ContactRecordFragment } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { useView, WebLink } from '../layout/index.ts';
import { Agent } from './agent.tsx';
import { ContactCards } from './contact-cards.tsx';
import { contactJsonLd } from './contact-json-ld.ts';
import { Facts } from './facts.tsx';
import type { RecordPageProps } from './page-record.ts';
import { rangeText } from './range-text.ts';
import { MailLink, PhoneLink } from './reach-links.tsx';
import { RecordDocument } from './record-document.tsx';
import { RecordLinks } from './record-links.tsx';
import { Section } from './section.tsx';

function Secondments({ secondments }: { readonly secondments: ContactRecordFragment['secondments'] }) {
  const { texts, formats } = useView();
  if (secondments.length === 0) return null;
  return (
    <Section id="entsendungen" title={texts.contact.secondments}>
      {secondments.map(({ sender, receiver, share, since, until, agreement, authority }) => (
        <div class="card" key={`${sender.name} ${receiver.name} ${since}`}>
          <h3 class="card__title">
            {fill(texts.contact.secondment, { sender: sender.name, receiver: receiver.name })}
          </h3>
          <Facts
            rows={[
              [texts.contact.period, rangeText({ start: since, end: until }, texts, formats)],
              [texts.contact.extent, share && fill(texts.contact.share, { share: formats.percent(share) })],
              [texts.contact.authority, authority],
              [texts.contact.agreement, agreement],
            ]}
          />
        </div>
      ))}
    </Section>
  );
}

/** How to reach a contact. */
function Reach({ contact }: { readonly contact: ContactRecordFragment }) {
  const { texts } = useView();
  const { email, phone, website, address } = contact;
  const place = [address?.postalCode, address?.locality].filter(Boolean).join(' ');
  return (
    <Facts
      rows={[
        [texts.contact.email, email && <MailLink email={email} />],
        [texts.contact.phone, phone && <PhoneLink phone={phone} />],
        [texts.record.website, website && <WebLink href={website} />],
        [texts.contact.address, [address?.street, place].filter(Boolean).join(', ')],
        [texts.contact.organisation, <Agent key="organisation" agent={contact.organisation} />],
        [texts.contact.unit, contact.unit],
        [texts.contact.role, contact.role],
      ]}
    />
  );
}

/** The quickest ways to a contact, for those who came for them. */
function ShortWays({ contact: { email, phone } }: { readonly contact: ContactRecordFragment }) {
  if (!email && !phone) return null;
  return (
    <ul class="record-head__ways">
      {email && (
        <li>
          <MailLink email={email} />
        </li>
      )}
      {phone && (
        <li>
          <PhoneLink phone={phone} />
        </li>
      )}
    </ul>
  );
}

/** Whom to ask. */
export function ContactPage(page: RecordPageProps<ContactRecordFragment>) {
  const { texts } = useView();
  const { record } = page;
  return (
    <RecordDocument
      page={page}
      jsonLd={contactJsonLd(record)}
      head={<ShortWays contact={record} />}
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
    </RecordDocument>
  );
}
