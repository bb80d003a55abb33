import { serviceKindLabels } from '../../../catalogue-schema/index.ts';
import { CopyIsland } from '../copy/index.ts';
import type { DatasetRecordFragment } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { useView, WebLink } from '../layout/index.ts';
import type { Footprint } from '../map/index.ts';
import { PreviewIsland, previewOfService } from '../preview/index.ts';
import { Facts } from './facts.tsx';
import { LicenceTag } from './licence-tag.tsx';
import { Section } from './section.tsx';

interface ServicesProps {
  readonly services: DatasetRecordFragment['services'];
  /** What the page may ask. */
  readonly origins: readonly string[];
  /** Where the data lie. */
  readonly footprint: Footprint | null;
}

/** The data as services. */
export function Services({ services, origins, footprint }: ServicesProps) {
  const { texts, language } = useView();
  if (services.length === 0) return null;
  return (
    <Section id="dienste" title={texts.dataset.services}>
      {services.map(({ id, title, kind, endpointUrl, endpointDescription, licence, layers }) => (
        <div class="card" key={id}>
          <h3 class="card__title">
            {title} <span class="tag">{serviceKindLabels[kind][language]}</span>
          </h3>
          <Facts
            rows={[
              [texts.dataset.licence, licence && <LicenceTag licence={licence} />],
              [texts.dataset.layers, layers.join(', ')],
              [
                texts.dataset.capabilities,
                endpointDescription && <WebLink href={endpointDescription}>{endpointDescription}</WebLink>,
              ],
            ]}
          />
          <code class="address">{endpointUrl}</code>
          <div class="card__actions">
            <CopyIsland text={endpointUrl} label={fill(texts.copy.address, { name: title })} />
            <PreviewIsland
              source={previewOfService({ kind, endpointUrl, layers })}
              origins={origins}
              name={title}
              footprint={footprint}
            />
          </div>
        </div>
      ))}
    </Section>
  );
}
