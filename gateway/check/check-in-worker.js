import { register } from 'tsx/esm/api';

// As for the worker of the graph: it does not inherit what lets the process run TypeScript.
register();
const { checkTogether } = await import('./check-together.ts');

/** Answers once all is loaded. */
export const ready = () => {};

/** What the worker runs. */
export const compose = (check) => checkTogether(check);
