import type { ContactRecord, DatasetRecord, ProjectRecord } from '../generated/record-types.ts';
import { assessQuality, type QualityAssessment } from './assess-quality.ts';
import { summarise } from './summarise.ts';

const summary = ({ description }: DatasetRecord | ProjectRecord): string | null => summarise(description);

/**
 * The contract fields that follow from a record alone, by kind, as functions of the record: whoever answers a record
 * derives them in the same way. `uri` and `owner` follow from the id.
 */
export const derivedFields = {
  dataset: { summary, quality: (dataset: DatasetRecord): QualityAssessment => assessQuality(dataset) },
  project: { summary },
  contact: {
    title: ({ name }: ContactRecord): string => name,
    summary: ({ role, responsibilities }: ContactRecord): string | null =>
      role ?? (responsibilities.join(', ') || null),
  },
};
