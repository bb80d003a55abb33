import { availabilities } from '../../../catalogue-schema/index.ts';
import { CopyIsland } from '../copy/index.ts';
import type { DatasetRecordFragment } from '../generated/operations.ts';
import { clip, fill } from '../language/index.ts';
import { useView, WebLink } from '../layout/index.ts';
import { PreviewIsland, previewOfFile } from '../preview/index.ts';
import { Facts } from './facts.tsx';
import { LicenceTag } from './licence-tag.tsx';
import { Section } from './section.tsx';
import { WebLinks } from './web-links.tsx';

type DistributionPart = DatasetRecordFragment['distributions'][number];

/** Files that are shown before one asks for more: some datasets have hundreds. */
const first = 10;
const longestName = 200;

interface DistributionProps {
  readonly distribution: DistributionPart;
  /** What the page may ask. */
  readonly origins: readonly string[];
}

function Distribution({ distribution, origins }: DistributionProps) {
  const { texts, formats, language } = useView();
  const { title, description, format, downloadUrl, accessUrl, byteSize, checksum, licence, availability, modified } =
    distribution;
  const name = clip(title ?? format ?? texts.dataset.file, longestName);
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
      {description && description.trim() !== title?.trim() && <p>{description}</p>}
      <Facts
        rows={[
          [texts.dataset.size, byteSize !== null && formats.bytes(byteSize)],
          [texts.dataset.licence, licence && <LicenceTag licence={licence} />],
          [texts.dataset.attribution, distribution.attribution],
          [
            texts.record.modified,
            modified && (
              <time dateTime={modified} title={formats.dateTime(modified)}>
                {formats.date(modified)}
              </time>
            ),
          ],
          [texts.dataset.availability, availability && availabilities[availability].label[language]],
          [
            texts.dataset.conformsTo,
            distribution.conformsTo.length > 0 && <WebLinks addresses={distribution.conformsTo} />,
          ],
          [texts.dataset.checksum, checksum && <code>{`${checksum.algorithm} ${checksum.value}`}</code>],
        ]}
      />
      <code class="address">{downloadUrl ?? accessUrl}</code>
      <div class="card__actions">
        <CopyIsland text={downloadUrl ?? accessUrl} label={fill(texts.copy.address, { name })} />
        <PreviewIsland source={previewOfFile(distribution)} origins={origins} name={name} footprint={null} />
      </div>
    </div>
  );
}

interface DistributionsProps extends Pick<DistributionProps, 'origins'> {
  readonly distributions: readonly DistributionPart[];
}

/** The data as files. */
export function Distributions({ distributions, origins }: DistributionsProps) {
  const { texts, formats } = useView();
  if (distributions.length === 0) return null;
  const cards = distributions.map((distribution) => (
    <Distribution key={distribution.id} distribution={distribution} origins={origins} />
  ));
  const further = cards.slice(first);
  return (
    <Section id="dateien" title={texts.dataset.distributions}>
      {cards.slice(0, first)}
      {further.length > 0 && (
        <details class="further">
          <summary>{fill(texts.dataset.moreDistributions, { n: formats.number(further.length) })}</summary>
          {further}
        </details>
      )}
    </Section>
  );
}
