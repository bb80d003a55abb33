import { register } from 'tsx/esm/api';

// A worker does not inherit what lets the process run TypeScript, and --import does not reach it before its first file.
register();
const { composeGraph } = await import('./compose-graph.ts');

/** Answers once all is loaded. */
export const ready = () => {};

/** What the worker runs. */
export const compose = (parts) => composeGraph(parts);
