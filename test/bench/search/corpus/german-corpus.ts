import type { KindedRecord } from '../../../../catalogue-schema/index.ts';
import { contactRecord } from './contact-record.ts';
import { datasetRecord } from './dataset-record.ts';
import { projectRecord } from './project-record.ts';
import { kindOf } from './record-ids.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * The record with this index, always the same and from the index alone, so that a corpus of any size needs no memory.
 * Of every twenty records of an owner seventeen are datasets, two are projects, one is a contact.
 */
export function recordAt(index: number): KindedRecord {
  const random = seededRandom(index);
  const kind = kindOf(index);
  if (kind === 'contact') return { kind, record: contactRecord(index, random) };
  if (kind === 'project') return { kind, record: projectRecord(index, random) };
  return { kind, record: datasetRecord(index, random) };
}

/** The record as it is after a change: a word more in its title, and newer. */
export function changedRecordAt(index: number, word: string): KindedRecord {
  const changed = recordAt(index);
  const modified = '2026-06-01T00:00:00.000Z';
  if (changed.kind === 'contact') {
    return { kind: 'contact', record: { ...changed.record, name: `${changed.record.name} ${word}`, modified } };
  }
  const title = `${changed.record.title} ${word}`;
  return { ...changed, record: { ...changed.record, title, modified } } as KindedRecord;
}
