import { fetchText, participantsQuery } from '../../../catalogue-schema/index.ts';
import type { FollowedOwner } from '../mirror/index.ts';

/** Who takes part in the catalogue, as the gateway's registry has it. */
export interface Participants {
  readonly active: readonly FollowedOwner[];
  /** Ids of owners that are kept out for a time; who is neither takes part no more. */
  readonly suspended: readonly string[];
}

interface ListedOwner {
  readonly id: string;
  readonly state: 'PENDING' | 'ACTIVE' | 'SUSPENDED';
  readonly address: string | null;
}

const longestWait = 5000;
const longestReason = 300;
const longestAnswer = 10_000_000;

/**
 * Asks the gateway who takes part.
 *
 * @param url the gateway's GraphQL endpoint
 * @param refused called with the reason where it answers, but not with a whole list
 * @returns null where there is no whole list: nobody is left because of that
 */
export async function readParticipants(
  url: string,
  stopping: AbortSignal,
  refused: (reason: string) => void = () => {},
): Promise<Participants | null> {
  try {
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body: JSON.stringify({ query: participantsQuery }) };
    const { status, text } = await fetchText(url, request, {
      milliseconds: longestWait,
      mostBytes: longestAnswer,
      stopping,
    });
    const { data, errors } = JSON.parse(text) as { data?: { owners?: readonly ListedOwner[] }; errors?: unknown };
    if (errors !== undefined || !Array.isArray(data?.owners)) {
      refused(`expected the owners, got HTTP ${status}: ${JSON.stringify(errors)?.slice(0, longestReason)}`);
      return null;
    }
    const owners: readonly ListedOwner[] = data.owners;
    return {
      active: owners.flatMap(({ id, state, address }) =>
        state === 'ACTIVE' && address !== null ? [{ id, url: address }] : [],
      ),
      suspended: owners.filter(({ state }) => state === 'SUSPENDED').map(({ id }) => id),
    };
  } catch {
    return null;
  }
}
