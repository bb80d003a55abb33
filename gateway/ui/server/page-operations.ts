import * as generated from '../generated/operations.ts';

/** Every operation that the pages ask, on the server or in the browser. */
export const pageOperations: readonly string[] = Object.values(generated);
