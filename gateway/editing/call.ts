import type { FieldNode } from 'graphql';
import { readEntryId } from '../../catalogue-schema/index.ts';

/** A root field of `editing` that a client asks for. */
export interface Call {
  /** The response key. */
  readonly key: string;
  /** The name of the field. */
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** As the planner wrote it, and as often. */
  readonly nodes: readonly FieldNode[];
}

/** The id of the one record that is edited; undefined for lists. */
export function recordIn({ args }: Call): string | undefined {
  return typeof args.id === 'string' ? args.id : undefined;
}

/** The owner whose record is edited, or who is named; undefined where the id is none. */
export function ownerIn(call: Call): string | undefined {
  const id = recordIn(call);
  return id === undefined ? String(call.args.owner) : readEntryId(id)?.owner;
}
