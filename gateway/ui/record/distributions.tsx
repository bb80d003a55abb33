import { CopyIsland } from '../copy/index.ts';
import type { DatasetQuery } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { useView, WebLink } from '../layout/index.ts';
import { PreviewIsland, previewOfFile } from '../preview/index.ts';
import { Facts } from './facts.tsx';
import { LicenceTag } from './licence-tag.tsx';
import { Section } from './section.tsx';

type Dataset = NonNullable<DatasetQuery['record']>;
type DistributionPart = Dataset['distributions'][number];

function Distribution({ distribution }: { readonly distribution: DistributionPart }) {
  const { texts, formats, publicUrl } = useView();
  const { title, description, format, downloadUrl, accessUrl, byteSize, checksum, licence, attribution } = distribution;
  const name = title ?? format ?? texts.dataset.file;
  const action = downloadUrl ? texts.dataset.download : texts.dataset.access;
  return (
    <div class="card">
      <div class="card__head">
        <h3 class="card__title">
          {name} {format && format !== name && <span class="tag">{format}</span>}
        </h3>
        <WebLink class="kern-btn kern-btn--secondary" href={downloadUrl ?? accessUrl} label={`${action}: ${name}`}>
          <span class="kern-label">{action}</span>
        </WebLink>
      </div>
      {description && <p>{description}</p>}
      <Facts
        rows={[
          [texts.dataset.size, byteSize !== null && formats.bytes(byteSize)],
          [texts.dataset.licence, licence && <LicenceTag licence={licence} />],
          [texts.dataset.attribution, attribution],
          [texts.record.modified, distribution.modified && formats.date(distribution.modified)],
          [texts.dataset.checksum, checksum && <code>{`${checksum.algorithm} ${checksum.value}`}</code>],
        ]}
      />
      <code class="address">{downloadUrl ?? accessUrl}</code>
      <div class="card__actions">
        <CopyIsland text={downloadUrl ?? accessUrl} label={fill(texts.copy.address, { name })} />
        <PreviewIsland source={previewOfFile(distribution, publicUrl)} name={name} footprint={null} />
      </div>
    </div>
  );
}

/** The data as files. */
export function Distributions({ distributions }: { readonly distributions: readonly DistributionPart[] }) {
  const { texts } = useView();
  if (distributions.length === 0) return null;
  return (
    <Section id="dateien" title={texts.dataset.distributions}>
      {distributions.map((distribution) => (
        <Distribution key={distribution.id} distribution={distribution} />
      ))}
    </Section>
  );
}
