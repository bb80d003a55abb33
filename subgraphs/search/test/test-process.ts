import { tokenFor, trusted } from '../../../test/support/test-tokens.ts';
import { type SearchConfiguration, startSearch } from '../index.ts';

/** Runs the search subgraph as a process of its own, for tests that kill it. Prints its address when it is up. */
const configuration: SearchConfiguration = JSON.parse(process.argv[2] ?? '');
const { url } = await startSearch({ ...configuration, trusted, feedToken: (owner) => tokenFor(owner) });
console.log(url);
