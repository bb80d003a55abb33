import { buildSchema, type GraphQLInputObjectType } from 'graphql';
import {
  type EntryKind,
  editingSdl,
  implementScalars,
  inspectRecord,
  type RecordProblem,
  typeOfKind,
} from '../../catalogue-schema/index.ts';

const schema = implementScalars(buildSchema(editingSdl(), { assumeValidSDL: true }));

/** What is wrong with what somebody saves as a record of this kind, of whatever type it is, in the words of its input type. */
export function inspectInput(kind: EntryKind, value: unknown): readonly RecordProblem[] {
  const type = schema.getType(`${typeOfKind(kind)}Input`) as GraphQLInputObjectType;
  const inspected = inspectRecord(kind, value, type);
  return inspected.ok ? [] : inspected.problems;
}
