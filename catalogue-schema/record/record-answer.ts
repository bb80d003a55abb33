import { Kind, type TypeNode } from 'graphql';
import { type EntryKind, typeOfKind } from '../entry-id.ts';
import { isEntityType, storedFields } from './record-sdl.ts';

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function selectionOfType(type: string): string {
  const fields = storedFields(type).map((field) => {
    const target = namedType(field.type);
    if (isEntityType(target)) return `${field.name.value} { id }`;
    return storedFields(target).length > 0 ? `${field.name.value} { ${selectionOfType(target)} }` : field.name.value;
  });
  return fields.join(' ');
}

/** The selection that reads a whole record of this kind from a server that answers the contract. */
export function recordSelection(kind: EntryKind): string {
  return selectionOfType(typeOfKind(kind));
}

/** Turns the answer to `recordSelection` into a record: references become ids. It is not checked yet. */
export function recordFromAnswer(kind: EntryKind, answer: Readonly<Record<string, unknown>>): unknown {
  const record: Record<string, unknown> = {};
  for (const field of storedFields(typeOfKind(kind))) {
    const name = field.name.value;
    const value = answer[name];
    const isReference = isEntityType(namedType(field.type));
    record[name] = isReference ? idsOf(value) : value;
  }
  return record;
}

function idsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(idsOf);
  return (value as { id?: unknown } | null | undefined)?.id ?? null;
}
