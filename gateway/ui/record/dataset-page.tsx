import { useView } from '../layout/index.ts';
import { originsOf } from '../preview/index.ts';
import { HitFacts } from '../search/index.ts';
import { Citation } from './citation.tsx';
import { ContactCards } from './contact-cards.tsx';
import { DatasetFacts } from './dataset-facts.tsx';
import { datasetJsonLd } from './dataset-json-ld.ts';
import { Distributions } from './distributions.tsx';
import { FootprintMap } from './footprint-map.tsx';
import { Hosting } from './hosting.tsx';
import type { PageDataset, RecordPageProps } from './page-record.ts';
import { Quality } from './quality.tsx';
import { RecordDocument } from './record-document.tsx';
import { RecordLinks } from './record-links.tsx';
import { Services } from './services.tsx';

/** A dataset: how to get it, how good it is, and whom to ask. */
export function DatasetPage(page: RecordPageProps<PageDataset>) {
  const { texts, publicUrl } = useView();
  const { record } = page;
  const { distributions, services, hosting, quality } = record;
  const origins = originsOf(record, publicUrl).data;
  return (
    <RecordDocument
      page={page}
      jsonLd={datasetJsonLd(record, { name: texts.site.name, base: publicUrl })}
      head={<HitFacts record={record} />}
      aside={
        <>
          <DatasetFacts dataset={record} />
          <FootprintMap title={record.title} coverage={record.spatial} />
        </>
      }
    >
      {distributions.length + services.length === 0 && <p>{texts.dataset.noDistributions}</p>}
      <Distributions distributions={distributions} origins={origins} />
      <Services services={services} origins={origins} footprint={record.spatial} />
      {hosting && <Hosting hosting={hosting} />}
      <ContactCards id="ansprechstellen" title={texts.record.contacts} contacts={record.contacts} />
      <RecordLinks id="projekte" title={texts.record.projects} records={record.projects} />
      <RecordLinks id="verwandte" title={texts.dataset.related} records={record.relatedDatasets} />
      {quality && <Quality quality={quality} />}
      <Citation dataset={record} />
    </RecordDocument>
  );
}
