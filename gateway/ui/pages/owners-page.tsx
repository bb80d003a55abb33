import { ownerKindLabels } from '../../../catalogue-schema/index.ts';
import type { Answer } from '../ask/index.ts';
import type { OwnersQuery } from '../generated/operations.ts';
import { Document, Problems, useView } from '../layout/index.ts';

/** Who takes part in the catalogue. */
export function OwnersPage({ answer: { data, problems } }: { readonly answer: Answer<OwnersQuery> }) {
  const { texts, formats, link, language, publicUrl } = useView();
  return (
    <Document title={texts.owner.title} description={texts.owner.lead} canonical={`${publicUrl}/anbieter`}>
      <div class="frame page">
        <h1>{texts.owner.title}</h1>
        <p class="section-lead">{texts.owner.lead}</p>
        <Problems problems={problems} />
        <ul class="cards">
          {(data?.owners ?? []).map(({ id, name, kind, state, records, server }) => (
            <li class="card" key={id}>
              <h2 class="card__title">
                <a href={link(`/anbieter/${id}`)}>{name}</a>
              </h2>
              <p class="card__muted">{ownerKindLabels[kind][language]}</p>
              {records && (
                <p>
                  {[
                    `${formats.number(records.datasets)} ${texts.kinds.DATASET}`,
                    `${formats.number(records.projects)} ${texts.kinds.PROJECT}`,
                    `${formats.number(records.contacts)} ${texts.kinds.CONTACT}`,
                  ].join(' · ')}
                </p>
              )}
              {state !== 'ACTIVE' && state && (
                <p>
                  <span class="tag tag--down">{texts.owner.participations[state]}</span>
                </p>
              )}
              {server?.state === 'DOWN' && (
                <p>
                  <span class="tag tag--down">{texts.owner.states.DOWN}</span>
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Document>
  );
}
