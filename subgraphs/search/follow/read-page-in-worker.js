import { register } from 'tsx/esm/api';

// A worker does not inherit what lets the process run TypeScript, and --import does not reach it before its first file.
register();
const { readPage } = await import('./read-page.ts');

/** What the worker runs. It is ended, and not asked to stop, where nobody waits for the page any more. */
export const readPageInWorker = (request) => readPage(request, new AbortController().signal);
