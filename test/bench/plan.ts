import { ownerSdl } from '../../catalogue-schema/index.ts';
import { createPlanner } from '../../gateway/apollo/index.ts';
import { buildSupergraph, extensionOf, routedSubgraphs } from '../../gateway/composition/index.ts';
import { directorySdl } from '../../gateway/directory/index.ts';
import { searchGraphSdls } from '../../subgraphs/search/index.ts';

/**
 * `npm run bench:plan`: how long the planner takes for a nested query, and how many requests the plan has, as owners are
 * added. With extensions, every owner adds a field to every dataset, and the query asks for one of them.
 */
const query = (extension: string): string => `{
  search(query: "Mobilität") {
    edges { node { ... on Dataset { id title projects { title datasets { title contacts { name } } } ${extension} } } }
  }
  dataset(id: "owner-1/dataset/a") {
    title
    projects { title datasets { title contacts { name } } }
    ${extension}
  }
}`;

const extensionSdl = (number: number): string => `${ownerSdl()}
extend type Dataset { operation${number}: Operation${number} }
type Operation${number} { operator: String! level: String }
extend type Query { operations${number}(first: Int = 10): [Operation${number}!]! }`;

function composeWith(owners: number, hasExtensions: boolean): string {
  const numbers = hasExtensions ? Array.from({ length: owners }, (_, index) => index + 1) : [];
  const extensions = numbers.map((number) => {
    const name = `owner-${number}`;
    return { name, sdl: extensionOf(name, extensionSdl(number)) ?? '' };
  });
  const own = [...routedSubgraphs, { name: 'directory', sdl: directorySdl }, ...searchGraphSdls];
  const { supergraphSdl, refused } = buildSupergraph(own, extensions);
  for (const reason of refused.values()) throw new Error(reason);
  return supergraphSdl;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

console.log('owners  extensions  fetches  planning ms: first  median  slowest of 30  composition ms');
for (const hasExtensions of [false, true]) {
  for (const owners of [5, 20, 100]) {
    const start = performance.now();
    const supergraphSdl = composeWith(owners, hasExtensions);
    const composition = performance.now() - start;
    const plan = createPlanner(supergraphSdl);
    const text = query(hasExtensions ? `operation${owners} { operator }` : '');
    const runs = Array.from({ length: 30 }, () => plan(text));
    const times = runs.map(({ time }) => time);
    const cells = [
      String(owners).padEnd(8),
      (hasExtensions ? 'yes' : 'no').padEnd(12),
      String(runs[0]?.fetches).padEnd(22),
      (times[0] ?? 0).toFixed(1).padStart(5),
      median(times).toFixed(1).padStart(8),
      Math.max(...times.slice(1))
        .toFixed(1)
        .padStart(15),
      composition.toFixed(0).padStart(16),
    ];
    console.log(cells.join(''));
  }
}
