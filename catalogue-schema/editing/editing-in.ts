import { type DocumentNode, Kind } from 'graphql';
import { editingFields } from './editing-sdl.ts';

/** What of the editing part an owner's SDL has. */
export interface OfferedEditing {
  /** All of its root fields: the owner's records are edited through the catalogue. */
  readonly isWhole: boolean;
  /** Any of them: an owner has all or none, so that the others are missing. */
  readonly isBegun: boolean;
  /** `Owner.editUrl`, which an owner may also have without the rest. */
  readonly hasEditUrl: boolean;
}

type Coordinate = readonly [type: string, field: string];

const rootFields: readonly Coordinate[] = (['Mutation', 'Query'] as const).flatMap((type) =>
  editingFields[type].map((field): Coordinate => [type, field]),
);

const [editUrl] = editingFields.Owner;

/** Tells how much of the editing part an owner's SDL has. Types are not looked at; `checkContract` does. */
export function editingIn({ definitions }: DocumentNode): OfferedEditing {
  const fields = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    for (const { name } of definition.fields ?? []) fields.add(`${definition.name.value}.${name.value}`);
  }
  const has = ([type, field]: Coordinate): boolean => fields.has(`${type}.${field}`);
  return {
    isWhole: rootFields.every(has),
    isBegun: rootFields.some(has),
    hasEditUrl: fields.has(`Owner.${editUrl}`),
  };
}
