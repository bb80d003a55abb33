import { Kind, type TypeNode } from 'graphql';
import { isRecordType } from '../entry-id.ts';

/**
 * Whether a field may have another type than the contract's: the same, or one that is null less often. A single record
 * is never promised, because it may be missing or not for the viewer.
 */
export function outputFits(expected: TypeNode, got: TypeNode): boolean {
  if (expected.kind === Kind.NON_NULL_TYPE) {
    return got.kind === Kind.NON_NULL_TYPE && outputFits(expected.type, got.type);
  }
  if (got.kind === Kind.NON_NULL_TYPE) {
    const isRecord = got.type.kind === Kind.NAMED_TYPE && isRecordType(got.type.name.value);
    return !isRecord && outputFits(expected, got.type);
  }
  if (expected.kind === Kind.LIST_TYPE) return got.kind === Kind.LIST_TYPE && outputFits(expected.type, got.type);
  return got.kind === Kind.NAMED_TYPE && got.name.value === expected.name.value;
}

/** Whether an argument takes all that the contract's takes: the same type, or one that also takes null. */
export function inputFits(expected: TypeNode, got: TypeNode): boolean {
  if (got.kind === Kind.NON_NULL_TYPE) {
    return expected.kind === Kind.NON_NULL_TYPE && inputFits(expected.type, got.type);
  }
  if (expected.kind === Kind.NON_NULL_TYPE) return inputFits(expected.type, got);
  if (expected.kind === Kind.LIST_TYPE) return got.kind === Kind.LIST_TYPE && inputFits(expected.type, got.type);
  return got.kind === Kind.NAMED_TYPE && got.name.value === expected.name.value;
}
