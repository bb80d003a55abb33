import { catalogueError } from '../../catalogue-schema/index.ts';
import type { SubgraphResponse, Within } from '../apollo/index.ts';

/** The time that operations have, each from its first fetch on. */
export interface OperationDeadline {
  readonly within: Within;
  /** Milliseconds that an operation still has, which its context stands for. */
  timeLeft(operation: object): number;
}

/**
 * Gives all fetches of an operation one time together: what is asked for when it is over, or has not arrived by then, is
 * null with an error, and the rest of the answer goes out.
 *
 * @param timeout milliseconds from the operation's first fetch on
 */
export function operationDeadline(timeout: number): OperationDeadline {
  const ends = new WeakMap<object, number>();
  const late: SubgraphResponse = {
    data: null,
    errors: [catalogueError('OPERATION_TIMEOUT', `the operation took longer than ${timeout} ms`)],
  };
  const timeLeft = (operation: object): number => {
    const now = performance.now();
    const end = ends.get(operation) ?? now + timeout;
    ends.set(operation, end);
    return Math.max(0, end - now);
  };
  const within: Within = async (operation, fetch) => {
    const left = timeLeft(operation);
    if (left === 0) return late;
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<SubgraphResponse>((resolve) => {
      timer = setTimeout(resolve, left, late);
    });
    try {
      return await Promise.race([fetch(), over]);
    } finally {
      clearTimeout(timer);
    }
  };
  return { within, timeLeft };
}
