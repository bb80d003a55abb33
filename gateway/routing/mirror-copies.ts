import { type FieldNode, Kind, type OperationDefinitionNode, parse, print, type SelectionNode } from 'graphql';
import { readEntryId } from '../../catalogue-schema/index.ts';
import type { Viewer } from '../../catalogue-schema/viewer/index.ts';
import type { GatewayContext, SubgraphRequest, SubgraphResponse } from '../apollo/index.ts';
import type { StaleNotes } from '../freshness/index.ts';
import { ownRecord } from './own-record.ts';
import type { Entity, Representation } from './owner-router.ts';
import type { Participant } from './participant.ts';

/** The response key under which a copy says how old it is. */
const asOfKey = '_copyAsOf';

const asOfField: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: asOfKey },
  name: { kind: Kind.NAME, value: 'copyAsOf' },
};

/** The operation on `_entities` that also asks of each record how old it is. */
function withAsOf(query: string): string {
  const [operation] = parse(query, { noLocation: true }).definitions as readonly [OperationDefinitionNode];
  const [entities] = operation.selectionSet.selections as readonly [FieldNode];
  const selections = (entities.selectionSet?.selections ?? []).map((selection): SelectionNode => {
    if (selection.kind !== Kind.INLINE_FRAGMENT) return selection;
    const fields = [...selection.selectionSet.selections, asOfField];
    return { ...selection, selectionSet: { ...selection.selectionSet, selections: fields } };
  });
  const field: FieldNode = { ...entities, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  return print({ ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: [field] } });
}

/** The share of what an operation has left that is spent on copies: the answer is to go out in time without them. */
const shareOfRest = 0.9;

/**
 * The record; `unseen` where there is none that the viewer may see; null where that is not known, or it is not wanted, or
 * nothing could be hidden.
 */
export type Copy = NonNullable<Entity> | 'unseen' | null;

/** An owner hides nothing from its own people: what the mirror lacks has not been copied yet, or is not there. */
const hidesNothing = (owner: string, { memberships }: Viewer): boolean =>
  memberships.some((membership) => membership.owner === owner);

/** What the mirror has of records whose owners do not answer. */
export class MirrorCopies {
  readonly #server: Participant;
  readonly #notes: StaleNotes;
  readonly #timeLeft: (operation: object) => number;

  /** @param timeLeft milliseconds that an operation of a client still has, which its context stands for */
  constructor(server: Participant, notes: StaleNotes, timeLeft: (operation: object) => number) {
    this.#server = server;
    this.#notes = notes;
    this.#timeLeft = timeLeft;
  }

  /**
   * Asks for copies in the viewer's name, and notes for the operation whose they are. An operation that takes none is
   * told all the same which are unseen, and so is an owner's own answer.
   *
   * @param isAnswered whether the owner of the record at a place has said something of it, which no copy replaces
   * @returns in the order of the representations; null for everything where the mirror does not answer in time
   */
  async ask(
    request: SubgraphRequest,
    representations: readonly Representation[],
    viewer: Viewer,
    context: GatewayContext,
    isAnswered: (place: number) => boolean = () => false,
  ): Promise<readonly Copy[]> {
    const nothing = representations.map(() => null);
    const variables = { ...request.variables, representations };
    const response = await this.#inTime({ ...request, query: withAsOf(request.query), variables }, viewer, context);
    const answered = response?.data?._entities;
    if (!Array.isArray(answered) || answered.length !== representations.length) return nothing;
    const failed = new Set(response?.errors?.map(({ path }) => path?.[1]));
    return representations.map(({ id }, place): Copy => {
      const owner = readEntryId(id)?.owner ?? '';
      const copy = failed.has(place) ? undefined : ownRecord(request, answered[place] as Entity, id);
      if (copy === null) return hidesNothing(owner, viewer) ? null : 'unseen';
      if (copy === undefined || context.isLiveOnly || isAnswered(place)) return null;
      const { [asOfKey]: asOf, ...record } = copy;
      this.#notes.note(context, { owner, asOf: String(asOf) });
      return record;
    });
  }

  async #inTime(
    request: SubgraphRequest,
    viewer: Viewer,
    context: GatewayContext,
  ): Promise<SubgraphResponse | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, shareOfRest * this.#timeLeft(context), undefined);
    });
    const answer = this.#server.ask(request, viewer, context).catch(() => undefined);
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }
}
