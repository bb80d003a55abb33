import { ownerKindLabels } from '../../../catalogue-schema/index.ts';
import type { Answer } from '../ask/index.ts';
import type { OwnerRecordsQuery, OwnersQuery } from '../generated/operations.ts';
import { Document, Problems, SearchUnavailable, useView, WebLink } from '../layout/index.ts';
import { ContactCards, Facts } from '../record/index.ts';
import { HitList } from '../search/index.ts';

type Owner = OwnersQuery['owners'][number];

interface OwnerPageProps {
  readonly owner: Owner;
  readonly problems: Answer<unknown>['problems'];
  readonly latest: Answer<OwnerRecordsQuery>;
}

/** One owner: how much it has, how fresh it is, and whether it answers. */
export function OwnerPage({ owner, problems, latest }: OwnerPageProps) {
  const { texts, formats, link, language, publicUrl } = useView();
  const { id, name, kind, website, records, mirror, server } = owner;
  const edges = latest.data?.search?.edges;
  return (
    <Document title={name} description={ownerKindLabels[kind][language]} canonical={`${publicUrl}/anbieter/${id}`}>
      <div class="record-head">
        <div class="frame">
          <p class="record-head__kind">{ownerKindLabels[kind][language]}</p>
          <h1>{name}</h1>
        </div>
      </div>
      <div class="frame record-columns">
        <div class="record-main">
          <Problems problems={problems} />
          <section class="section" aria-labelledby="neu">
            <h2 id="neu">{texts.owner.latest}</h2>
            {edges ? <HitList edges={edges} /> : <SearchUnavailable problems={latest.problems} />}
            <p>
              <a class="all-link" href={link(`/suche?anbieter=${id}`)}>
                {texts.owner.all}
              </a>
            </p>
          </section>
          <ContactCards id="ansprechstelle" title={texts.record.contacts} contacts={owner.contact && [owner.contact]} />
        </div>
        <aside class="record-aside">
          <Facts
            rows={[
              [texts.kinds.DATASET, records && formats.number(records.datasets)],
              [texts.kinds.PROJECT, records && formats.number(records.projects)],
              [texts.kinds.CONTACT, records && formats.number(records.contacts)],
              [
                texts.owner.state,
                server && (
                  <span class={server.state === 'DOWN' ? 'tag tag--down' : 'tag tag--open'}>
                    {texts.owner.states[server.state]}
                  </span>
                ),
              ],
              [texts.owner.mirror, mirror?.followedAt && formats.dateTime(mirror.followedAt)],
              [texts.record.website, website && <WebLink href={website} />],
            ]}
          />
        </aside>
      </div>
    </Document>
  );
}
