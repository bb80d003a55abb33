import { type EntryKind, isOwnerId, readEntryId } from '../entry-id.ts';
import type { ContactRecord, DatasetRecord, ProjectRecord, SpatialCoverageRecord } from '../generated/record-types.ts';
import type { EntryRecord } from './entry-record.ts';
import type { RecordProblem } from './record-problem.ts';
import { referencesOf } from './references.ts';

type Problems = RecordProblem[];

/** Owners that a record may name as its audience, at the most. */
const mostInAudience = 50;

function checkText(field: string, value: string | null | undefined, problems: Problems): void {
  if (typeof value === 'string' && value.trim() === '') {
    problems.push({ aspect: 'required', field, message: 'expected text, got an empty string' });
  }
}

function checkOrder(field: string, from: string | null | undefined, to: string | null | undefined, problems: Problems) {
  if (from && to && from > to) {
    problems.push({ aspect: 'date', field, message: `expected the start not after the end, got ${from} to ${to}` });
  }
}

function checkLanguage(field: string, tag: string, problems: Problems): void {
  try {
    Intl.getCanonicalLocales(tag);
  } catch {
    const message = `expected a BCP 47 language tag, got ${JSON.stringify(tag)}`;
    problems.push({ aspect: 'language', field, message });
  }
}

function checkSpatial(spatial: SpatialCoverageRecord | null | undefined, problems: Problems): void {
  const box = spatial?.bbox;
  if (!box) return;
  const { west, south, east, north } = box;
  const inRange = Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  if (!inRange || west > east || south > north) {
    const got = `west ${west}, south ${south}, east ${east}, north ${north}`;
    const message = `expected west <= east and south <= north in degrees, got ${got}`;
    problems.push({ aspect: 'value', field: 'spatial.bbox', message });
  }
}

function checkUnique(field: string, parts: readonly { id: string }[], problems: Problems): void {
  const seen = new Set<string>();
  for (const { id } of parts) {
    if (seen.has(id)) {
      const message = `expected ids unique within the record, got ${JSON.stringify(id)} twice`;
      problems.push({ aspect: 'value', field, message });
    }
    seen.add(id);
  }
}

function checkAudience({ audience }: EntryRecord, problems: Problems): void {
  const expected = (message: string): void => void problems.push({ aspect: 'value', field: 'audience', message });
  if (audience.length > mostInAudience) {
    expected(`expected at most ${mostInAudience} owners, got ${audience.length}`);
  }
  for (const owner of audience) {
    if (!isOwnerId(owner)) expected(`expected the id of an owner, got ${JSON.stringify(owner)}`);
  }
}

function checkDataset(dataset: DatasetRecord, problems: Problems): void {
  checkText('title', dataset.title, problems);
  checkText('publisher.name', dataset.publisher.name, problems);
  checkOrder('temporal', dataset.temporal?.start, dataset.temporal?.end, problems);
  checkSpatial(dataset.spatial, problems);
  for (const tag of dataset.languages) checkLanguage('languages', tag, problems);
  checkUnique('distributions', dataset.distributions, problems);
  checkUnique('services', dataset.services, problems);
}

function checkProject(project: ProjectRecord, problems: Problems): void {
  checkText('title', project.title, problems);
  checkOrder('start', project.start, project.end, problems);
  checkSpatial(project.spatial, problems);
  for (const { start, end } of project.funding) checkOrder('funding', start, end, problems);
  for (const { start, end } of project.participation) checkOrder('participation', start, end, problems);
}

function checkContact(contact: ContactRecord, problems: Problems): void {
  checkText('name', contact.name, problems);
  for (const { share, since, until } of contact.secondments) {
    if (typeof share === 'number' && !(share > 0 && share <= 1)) {
      const message = `expected a share above 0 to 1, got ${share}`;
      problems.push({ aspect: 'value', field: 'secondments.share', message });
    }
    checkOrder('secondments', since, until, problems);
  }
}

/** What the types of the contract cannot say: order of dates, boxes, ids that refer to the right kind. */
export function checkMeaning(kind: EntryKind, record: EntryRecord): readonly RecordProblem[] {
  const problems: Problems = [];
  if (/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(JSON.stringify(record))) {
    const message = 'expected text of Unicode characters, got U+0000 or half a surrogate pair';
    problems.push({ aspect: 'value', field: 'record', message });
  }
  if (record.modified < '0001') {
    const message = `expected a year from 1 to 9999, got ${record.modified}`;
    problems.push({ aspect: 'date', field: 'modified', message });
  }
  checkAudience(record, problems);
  if (kind === 'dataset') checkDataset(record as DatasetRecord, problems);
  if (kind === 'project') checkProject(record as ProjectRecord, problems);
  if (kind === 'contact') checkContact(record as ContactRecord, problems);
  if (kind !== 'contact') {
    for (const { language } of (record as DatasetRecord | ProjectRecord).translations) {
      checkLanguage('translations.language', language, problems);
    }
  }
  for (const reference of referencesOf(kind, record)) {
    if (readEntryId(reference.target)?.kind !== reference.targetKind) {
      const message = `expected "<owner>/${reference.targetKind}/<local>", got ${JSON.stringify(reference.target)}`;
      problems.push({ aspect: 'reference', field: reference.field, message });
    }
  }
  return problems;
}
