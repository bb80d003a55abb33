import { catalogueError, type EntryKind, inspectRecord } from '../../../catalogue-schema/index.ts';
import { type SavedRecord, savedForm } from '../records/index.ts';

/** Stands where saving puts the time. */
const anyTime = '1970-01-01T00:00:00.000Z';

/**
 * Holds what somebody saves, a draft too, against the contract, and returns it in its one stored form.
 *
 * @throws RECORD_INVALID with the path of each wrong field in `problems`
 */
export function checkSaved(kind: EntryKind, id: string, record: object): SavedRecord {
  const inspected = inspectRecord(kind, { ...record, id, modified: anyTime });
  if (inspected.ok) return savedForm(inspected.record);
  const { problems } = inspected;
  const fields = problems.map(({ path }) => path.join('.') || 'record').join(', ');
  throw catalogueError('RECORD_INVALID', `record: expected one that fits the contract, got wrong: ${fields}`, {
    problems,
  });
}
