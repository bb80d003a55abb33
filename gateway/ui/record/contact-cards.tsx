import type { ContactLinkFragment } from '../generated/operations.ts';
import { clip } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import { MailLink, PhoneLink } from './reach-links.tsx';
import { Section } from './section.tsx';

const longestTitle = 200;

function ContactCard({ contact }: { readonly contact: ContactLinkFragment }) {
  const { link } = useView();
  const { id, title, owner, role, unit, email, phone } = contact;
  return (
    <div class="card">
      <p class="card__title">
        <a href={link(`/id/${id}`)}>{clip(title, longestTitle)}</a>
      </p>
      {role && <p>{role}</p>}
      <p class="card__muted">{[unit, owner.name].filter((part) => part !== null && part !== title).join(', ')}</p>
      {email && (
        <p>
          <MailLink email={email} />
        </p>
      )}
      {phone && (
        <p>
          <PhoneLink phone={phone} />
        </p>
      )}
    </div>
  );
}

interface ContactCardsProps {
  readonly id: string;
  readonly title: string;
  readonly contacts: readonly (ContactLinkFragment | null)[] | null;
}

/** Whom to ask. */
export function ContactCards({ id, title, contacts }: ContactCardsProps) {
  const there = (contacts ?? []).filter((contact) => contact !== null);
  if (there.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul class="cards">
        {there.map((contact) => (
          <li key={contact.id}>
            <ContactCard contact={contact} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
