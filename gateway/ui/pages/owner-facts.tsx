import type { OwnersQuery } from '../generated/operations.ts';
import { useView, WebLink } from '../layout/index.ts';
import { Facts } from '../record/index.ts';
import { type KindWord, kindWords } from '../search/index.ts';

type Owner = OwnersQuery['owners'][number];
type State = NonNullable<Owner['server']>['state'];

const stateTags: Readonly<Record<State, string>> = { UP: 'tag tag--open', DOWN: 'tag tag--down', UNKNOWN: 'tag' };
const participationTags = { PENDING: 'tag', ACTIVE: 'tag tag--open', SUSPENDED: 'tag tag--down' } as const;
const counts = { datensatz: 'datasets', projekt: 'projects', kontakt: 'contacts' } as const;

/** How long ago something was, with the exact time for whoever points at it. */
function Ago({ at }: { readonly at: string }) {
  const { formats } = useView();
  return (
    <time dateTime={at} title={formats.dateTime(at)}>
      {formats.ago(at)}
    </time>
  );
}

interface OwnerFactsProps {
  readonly owner: Owner;
  /** When one of its records was last changed. */
  readonly lastChange: string | undefined;
}

/** How much an owner has, how fresh it is, and whether it answers. */
export function OwnerFacts({ owner, lastChange }: OwnerFactsProps) {
  const { id, website, state, suspensionReason, address, availability, records, mirror, server } = owner;
  const { texts, formats, link } = useView();
  const lastError = server?.lastError ?? mirror?.lastError;
  const words = Object.keys(kindWords) as KindWord[];
  return (
    <Facts
      rows={[
        ...words.map(
          (word) =>
            [
              texts.kinds[kindWords[word]],
              records && (
                <a href={link(`/suche?art=${word}&anbieter=${id}`)}>{formats.number(records[counts[word]])}</a>
              ),
            ] as const,
        ),
        [
          texts.owner.participation,
          state && <span class={participationTags[state]}>{texts.owner.participations[state]}</span>,
        ],
        [texts.owner.reason, suspensionReason],
        [texts.owner.lastChange, lastChange && <Ago at={lastChange} />],
        [texts.owner.state, server && <span class={stateTags[server.state]}>{texts.owner.states[server.state]}</span>],
        [texts.owner.lastAnswer, server?.state === 'DOWN' && server.lastAnswerAt && <Ago at={server.lastAnswerAt} />],
        [texts.owner.mirror, mirror?.followedAt && <Ago at={mirror.followedAt} />],
        [texts.owner.availability, availability !== null && formats.percent(availability)],
        [texts.owner.lastError, lastError && <span lang="en">{lastError}</span>],
        [texts.owner.address, address && <WebLink href={address} />],
        [texts.record.website, website && <WebLink href={website} />],
      ]}
    />
  );
}
