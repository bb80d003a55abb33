import { ownerKindLabels } from '../../../catalogue-schema/index.ts';
import type { Answer } from '../ask/index.ts';
import type { OwnerRecordsQuery, OwnersQuery } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { Document, Notice, Problems, SearchUnavailable, useView } from '../layout/index.ts';
import { ContactCards } from '../record/index.ts';
import { HitList } from '../search/index.ts';
import { OwnerFacts } from './owner-facts.tsx';

interface OwnerPageProps {
  readonly owner: OwnersQuery['owners'][number];
  readonly isDown: boolean;
  /** What is missing through nobody's fault but the catalogue's own. */
  readonly problems: Answer<unknown>['problems'];
  readonly latest: Answer<OwnerRecordsQuery>;
}

/** One owner: how much it has, how fresh it is, and whether it answers. */
export function OwnerPage({ owner, isDown, problems, latest }: OwnerPageProps) {
  const { texts, link, language, publicUrl } = useView();
  const { id, name, kind } = owner;
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
          {isDown && (
            <Notice kind="warning" title={fill(texts.problems.owner, { owner: name })}>
              <p>{texts.owner.copies}</p>
            </Notice>
          )}
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
          <OwnerFacts owner={owner} lastChange={edges?.[0]?.node.modified} />
        </aside>
      </div>
    </Document>
  );
}
