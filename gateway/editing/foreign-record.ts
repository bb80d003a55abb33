import type { GraphQLError } from 'graphql';
import { catalogueError, readEntryId, referenceKey, typeOfKind } from '../../catalogue-schema/index.ts';
import { type Call, ownerIn, recordIn } from './call.ts';

/** The fields of an answer that say which record is meant, by the type that has them. */
const telling = new Set(['Edition.id', 'Edition.entry', 'AuditEntry.id']);

/** The id that such a field says, of which there is none where a record is not published. */
function idIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[referenceKey] : value;
}

/**
 * Why a part of an owner's answer is refused: it speaks of another record than was asked for, or of somebody else's.
 *
 * @param coordinate the field as `Edition.id`
 */
export function foreignRecord(call: Call, coordinate: string, value: unknown): GraphQLError | undefined {
  if (!telling.has(coordinate) || value === null || value === undefined) return undefined;
  const id = idIn(value);
  const owner = ownerIn(call) ?? '';
  const asked = recordIn(call) ?? call.args.record ?? undefined;
  const parsed = typeof id === 'string' ? readEntryId(id) : undefined;
  const type = typeof value === 'object' ? (value as { __typename?: unknown }).__typename : undefined;
  const isOfType = type === undefined || (parsed !== undefined && type === typeOfKind(parsed.kind));
  if (parsed?.owner === owner && isOfType && (asked === undefined || asked === id)) return undefined;
  const message = `the owner "${owner}" was asked for ${asked ?? 'its own records'}, got ${JSON.stringify(id ?? null).slice(0, 300)}`;
  return catalogueError('FOREIGN_RECORD', message, { owner });
}
