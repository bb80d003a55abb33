import { type SearchConfiguration, startSearch } from '../../../subgraphs/search/index.ts';
import { tokenFor, trusted } from '../../support/test-tokens.ts';
import { endWithParent } from './end-with-parent.ts';

/** The search subgraph as a process of its own, so that it does not share a processor with those who ask it. */
const configuration: SearchConfiguration = JSON.parse(process.argv[2] ?? '');
const search = await startSearch({ ...configuration, trusted, feedToken: (owner) => tokenFor(owner) });
endWithParent(search.stop);
console.log(search.url);
