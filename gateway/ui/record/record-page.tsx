import { ContactPage } from './contact-page.tsx';
import { DatasetPage } from './dataset-page.tsx';
import type { RecordPageProps } from './page-record.ts';
import { ProjectPage } from './project-page.tsx';

/** A record's own page, by its kind. */
export function RecordPage(page: RecordPageProps) {
  const { record } = page;
  if (record.__typename === 'Dataset') return <DatasetPage {...page} record={record} />;
  return record.__typename === 'Project' ? (
    <ProjectPage {...page} record={record} />
  ) : (
    <ContactPage {...page} record={record} />
  );
}
