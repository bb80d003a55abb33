import type { Answer } from '../ask/index.ts';
import type { EntryKind, HitRecordFragment, StartQuery } from '../generated/operations.ts';
import { Document, SearchUnavailable, useView } from '../layout/index.ts';
import { HitList, type KindWord, kindWords, SearchBox } from '../search/index.ts';

type Facets = NonNullable<StartQuery['all']>['facets'];
type Edges = readonly { readonly node: HitRecordFragment }[];

/** The name under which the contact that helps everybody is found. */
export const centralContact = '"Ansprechstelle Digitale Stadt"';

function Themes({ facets }: { readonly facets: Facets }) {
  const { texts, formats, link } = useView();
  const values = facets.find(({ field }) => field === 'THEME')?.values ?? [];
  return (
    <section aria-labelledby="themen">
      <h2 id="themen">{texts.start.themes}</h2>
      <p class="section-lead">{texts.start.themesLead}</p>
      <ul class="tiles">
        {values.map(({ value, label, count }) => (
          <li key={value}>
            <a class="tile" href={link(`/suche?thema=${value}`)}>
              <span class="tile__label">{label}</span>
              <span class="tile__count">{formats.count(texts.start.themeCount, count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly edges: Edges;
  readonly all: { readonly address: string; readonly words: string };
}

function List({ id, title, edges, all }: ListProps) {
  const { link } = useView();
  if (edges.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <HitList edges={edges} />
      <p>
        <a class="all-link" href={link(all.address)}>
          {all.words}
        </a>
      </p>
    </section>
  );
}

function Help({ edges }: { readonly edges: Edges }) {
  const { texts } = useView();
  if (edges.length === 0) return null;
  return (
    <section class="help" aria-labelledby="hilfe">
      <h2 id="hilfe">{texts.start.contact}</h2>
      <p>{texts.start.contactLead}</p>
      <HitList edges={edges} />
    </section>
  );
}

/** The way in: the box, the themes, and what is new. */
export function StartPage({ answer: { data, problems } }: { readonly answer: Answer<StartQuery> }) {
  const { texts, formats, link, publicUrl } = useView();
  const all = data?.all;
  const counts = all?.facets.find(({ field }) => field === 'KIND')?.values ?? [];
  return (
    <Document title={texts.site.name} description={texts.site.claim} canonical={`${publicUrl}/`}>
      <div class="hero">
        <div class="frame">
          <h1>{texts.start.title}</h1>
          <p class="hero__lead">{texts.start.lead}</p>
          <SearchBox />
          {all && (
            <ul class="hero__kinds">
              {(Object.entries(kindWords) as [KindWord, EntryKind][]).map(([word, kind]) => (
                <li key={kind}>
                  <a href={link(`/suche?art=${word}`)}>
                    <strong>{formats.number(counts.find(({ value }) => value === kind)?.count ?? 0)}</strong>{' '}
                    {texts.kinds[kind]}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <div class="frame start">
        {all ? <Themes facets={all.facets} /> : <SearchUnavailable problems={problems} />}
        <div class="start__lists">
          <List
            id="neu"
            title={texts.start.latest}
            edges={data?.latest?.edges ?? []}
            all={{ address: '/suche?art=datensatz&sortierung=neu', words: texts.start.latestAll }}
          />
          <List
            id="laufend"
            title={texts.start.running}
            edges={data?.running?.edges ?? []}
            all={{ address: '/suche?art=projekt&status=RUNNING&sortierung=neu', words: texts.start.runningAll }}
          />
        </div>
        <Help edges={data?.contact?.edges ?? []} />
      </div>
    </Document>
  );
}
