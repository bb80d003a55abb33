import { catalogueError } from '../../catalogue-schema/index.ts';
import type { SubgraphResponse, Within } from '../apollo/index.ts';

/**
 * Gives all fetches of an operation one time together: what is asked for when it is over, or has not arrived by then, is
 * null with an error, and the rest of the answer goes out.
 *
 * @param timeout milliseconds from the operation's first fetch on
 */
export function operationDeadline(timeout: number): Within {
  const ends = new WeakMap<object, number>();
  const late: SubgraphResponse = {
    data: null,
    errors: [catalogueError('OPERATION_TIMEOUT', `the operation took longer than ${timeout} ms`)],
  };
  return async (operation, fetch) => {
    const now = performance.now();
    const end = ends.get(operation) ?? now + timeout;
    ends.set(operation, end);
    if (now >= end) return late;
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<SubgraphResponse>((resolve) => {
      timer = setTimeout(resolve, end - now, late);
    });
    try {
      return await Promise.race([fetch(), over]);
    } finally {
      clearTimeout(timer);
    }
  };
}
