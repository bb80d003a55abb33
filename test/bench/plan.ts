import { ownerSdl } from '../../catalogue-schema/index.ts';
import { createPlanner } from '../../gateway/apollo/index.ts';
import { buildSupergraph, extensionOf, routedSubgraphs } from '../../gateway/composition/index.ts';
import { directorySdl } from '../../gateway/directory/index.ts';
import { searchGraphSdls } from '../../subgraphs/search/index.ts';

/**
 * `npm run bench:plan`: how long the planner takes for a nested query, and how many requests the plan has, as owners are
 * added. With extensions, every owner adds a field to every dataset, and the query asks for one of them.
 */
const nested = 'title projects { title datasets { title contacts { name } } }';
const queries: Readonly<Record<string, (extension: string) => string>> = {
  search: (extension) => `{
    search(query: "Mobilität") { edges { node { id title ... on Dataset { ${nested} ${extension} } } } }
  }`,
  live: (extension) => `{ dataset(id: "owner-1/dataset/a") { ${nested} ${extension} } }`,
};

const extensionSdl = (number: number): string => `${ownerSdl()}
extend type Dataset { operation${number}: Operation${number} }
type Operation${number} { operator: String! level: String }
extend type Query { operations${number}(first: Int = 10): [Operation${number}!] }`;

function composeWith(owners: number, hasExtensions: boolean): string {
  const numbers = hasExtensions ? Array.from({ length: owners }, (_, index) => index + 1) : [];
  const extensions = numbers.map((number) => {
    const name = `owner-${number}`;
    return { name, sdl: extensionOf(name, extensionSdl(number)) ?? '' };
  });
  const own = [...routedSubgraphs, { name: 'directory', sdl: directorySdl }, ...searchGraphSdls];
  const { supergraphSdl, refused } = buildSupergraph(own, extensions);
  for (const { message } of refused.values()) throw new Error(message);
  return supergraphSdl;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const columns = [
  'query',
  'owners',
  'extensions',
  'fetches',
  'first ms',
  'median ms',
  'slowest of 30',
  'composition ms',
];
const row = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(15)).join('');

console.log(row(columns));
for (const hasExtensions of [false, true]) {
  for (const owners of [5, 20, 100]) {
    const start = performance.now();
    const supergraphSdl = composeWith(owners, hasExtensions);
    const composition = performance.now() - start;
    const plan = createPlanner(supergraphSdl);
    for (const [name, query] of Object.entries(queries)) {
      const text = query(hasExtensions ? `operation${owners} { operator }` : '');
      const runs = Array.from({ length: 30 }, () => plan(text));
      const [first = 0, ...others] = runs.map(({ time }) => time);
      const figures = [first, median(others), Math.max(...others)].map((time) => time.toFixed(1));
      const fetches = String(runs[0]?.fetches);
      console.log(
        row([name, String(owners), hasExtensions ? 'yes' : 'no', fetches, ...figures, composition.toFixed(0)]),
      );
    }
  }
}
