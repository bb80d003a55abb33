import { type EntryKind, isOwnerId, readEntryId } from '../entry-id.ts';
import type { ContactRecord, DatasetRecord, ProjectRecord, SpatialCoverageRecord } from '../generated/record-types.ts';
import type { EntryRecord } from './entry-record.ts';
import type { RecordProblem } from './record-problem.ts';
import { referencesOf } from './references.ts';

type Problems = RecordProblem[];
type Path = RecordProblem['path'];

/** Owners that a record may name as its audience, at the most. */
const mostInAudience = 50;

function checkText(path: Path, value: string | null | undefined, problems: Problems): void {
  if (typeof value === 'string' && value.trim() === '') {
    problems.push({ aspect: 'required', path, message: 'expected text, got an empty string' });
  }
}

function checkOrder(path: Path, from: string | null | undefined, to: string | null | undefined, problems: Problems) {
  if (from && to && from > to) {
    problems.push({ aspect: 'date', path, message: `expected the start not after the end, got ${from} to ${to}` });
  }
}

function checkLanguage(path: Path, tag: string, problems: Problems): void {
  try {
    Intl.getCanonicalLocales(tag);
  } catch {
    const message = `expected a BCP 47 language tag, got ${JSON.stringify(tag)}`;
    problems.push({ aspect: 'language', path, message });
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
    problems.push({ aspect: 'value', path: ['spatial', 'bbox'], message });
  }
}

function checkUnique(field: string, parts: readonly { id: string }[], problems: Problems): void {
  const seen = new Set<string>();
  parts.forEach(({ id }, position) => {
    if (seen.has(id)) {
      const message = `expected ids unique within the record, got ${JSON.stringify(id)} twice`;
      problems.push({ aspect: 'value', path: [field, position, 'id'], message });
    }
    seen.add(id);
  });
}

function checkAudience({ audience }: EntryRecord, problems: Problems): void {
  if (audience.length > mostInAudience) {
    const message = `expected at most ${mostInAudience} owners, got ${audience.length}`;
    problems.push({ aspect: 'value', path: ['audience'], message });
  }
  audience.forEach((owner, position) => {
    if (isOwnerId(owner)) return;
    const message = `expected the id of an owner, got ${JSON.stringify(owner)}`;
    problems.push({ aspect: 'value', path: ['audience', position], message });
  });
}

function checkDataset(dataset: DatasetRecord, problems: Problems): void {
  checkText(['title'], dataset.title, problems);
  checkText(['publisher', 'name'], dataset.publisher.name, problems);
  checkOrder(['temporal'], dataset.temporal?.start, dataset.temporal?.end, problems);
  checkSpatial(dataset.spatial, problems);
  dataset.languages.forEach((tag, position) => {
    checkLanguage(['languages', position], tag, problems);
  });
  checkUnique('distributions', dataset.distributions, problems);
  checkUnique('services', dataset.services, problems);
}

function checkProject(project: ProjectRecord, problems: Problems): void {
  checkText(['title'], project.title, problems);
  checkOrder(['start'], project.start, project.end, problems);
  checkSpatial(project.spatial, problems);
  for (const field of ['funding', 'participation'] as const) {
    project[field].forEach(({ start, end }, position) => {
      checkOrder([field, position], start, end, problems);
    });
  }
}

function checkContact(contact: ContactRecord, problems: Problems): void {
  checkText(['name'], contact.name, problems);
  contact.secondments.forEach(({ share, since, until }, position) => {
    if (typeof share === 'number' && !(share > 0 && share <= 1)) {
      const message = `expected a share above 0 to 1, got ${share}`;
      problems.push({ aspect: 'value', path: ['secondments', position, 'share'], message });
    }
    checkOrder(['secondments', position], since, until, problems);
  });
}

function checkTranslations({ translations }: DatasetRecord | ProjectRecord, problems: Problems): void {
  translations.forEach(({ language }, position) => {
    checkLanguage(['translations', position, 'language'], language, problems);
  });
}

/** U+0000 or half a surrogate pair, as JSON has them. */
const unusable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Looks into what has such a text alone. The name of a GeoJSON member is told at the object that has it. */
function checkCharacters(path: Path, value: unknown, problems: Problems): void {
  if (!unusable.test(JSON.stringify(value))) return;
  const parts = typeof value === 'object' ? Object.entries(value as object) : [];
  if (parts.length === 0 || parts.some(([name]) => unusable.test(JSON.stringify(name)))) {
    const message = 'expected text of Unicode characters, got U+0000 or half a surrogate pair';
    problems.push({ aspect: 'value', path, message });
  }
  for (const [name, part] of parts) {
    checkCharacters([...path, Array.isArray(value) ? Number(name) : name], part, problems);
  }
}

/** What the types of the contract cannot say: order of dates, boxes, ids that refer to the right kind. */
export function checkMeaning(kind: EntryKind, record: EntryRecord): readonly RecordProblem[] {
  const problems: Problems = [];
  checkCharacters([], record, problems);
  if (record.modified < '0001') {
    const message = `expected a year from 1 to 9999, got ${record.modified}`;
    problems.push({ aspect: 'date', path: ['modified'], message });
  }
  checkAudience(record, problems);
  if (kind === 'dataset') checkDataset(record as DatasetRecord, problems);
  if (kind === 'project') checkProject(record as ProjectRecord, problems);
  if (kind === 'contact') checkContact(record as ContactRecord, problems);
  if (kind !== 'contact') checkTranslations(record as DatasetRecord | ProjectRecord, problems);
  for (const { field, position, target, targetKind } of referencesOf(kind, record)) {
    if (readEntryId(target)?.kind === targetKind) continue;
    const isList = Array.isArray((record as unknown as Readonly<Record<string, unknown>>)[field]);
    const message = `expected "<owner>/${targetKind}/<local>", got ${JSON.stringify(target)}`;
    problems.push({ aspect: 'reference', path: isList ? [field, position] : [field], message });
  }
  return problems;
}
