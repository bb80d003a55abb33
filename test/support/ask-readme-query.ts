import { readFileSync } from 'node:fs';

/** The query that the README shows, as a reader would paste it. */
export function readmeQuery(): string {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, query] = /```graphql\n([\s\S]*?)```/.exec(readme) ?? [];
  if (query === undefined) throw new Error('README.md: expected a block of graphql, got none');
  return query;
}

interface Answer {
  readonly errors?: unknown;
  readonly data?: { search?: { edges: { node: { owner: { id: string } } }[] } };
}

/** Asks the README's query, until search has found records of three owners: the mirror fills in the first second. */
async function askUntilFound(url: string): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: readmeQuery() });
    const answer = (await (await fetch(url, { method: 'POST', headers, body })).json()) as Answer;
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    const owners = new Set(answer.data?.search?.edges.map(({ node }) => node.owner.id));
    if (owners.size >= 3) return answer;
    if (attempt === 50) throw new Error(`expected records of three owners, got ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const [url] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && url) console.log(JSON.stringify(await askUntilFound(url), null, 2));
