import { register } from 'tsx/esm/api';

// A worker does not inherit what lets the process run TypeScript, and --import does not reach it before its first file.
register();
const { readPage } = await import('./read-page.ts');

export const readPageInWorker = (page) => readPage(page);
