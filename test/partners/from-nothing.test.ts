import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { root, runCommand } from '../command-line/run-command.ts';
import { ask, freePort } from '../support/index.ts';
import { type StartedProduct, startProduct } from '../support/start-product.ts';
import { waitUntil } from '../support/wait-until.ts';
import { type RunningPartner, startStarter } from './index.ts';

/** A partner from nothing: all that the tutorial has it do, with the product as `npm start` starts it. */
const project = 'hochschule/project/beispielprojekt';
const linked = 'stadt/dataset/verkehrszaehlung';

let folder: string;
let product: StartedProduct;
let partner: RunningPartner | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'partner-'));
  product = await startProduct(path.join(folder, 'data'));
});

afterAll(async () => {
  await product.stop();
  await partner?.kill();
  await rm(folder, { recursive: true, force: true });
});

const catalogue = (...words: readonly string[]) => runCommand(words, product.variables);

async function isFound(): Promise<boolean> {
  const { data } = await ask(
    `${product.url}/graphql`,
    '{ search(query: "Beispielprojekt") { edges { node { id } } } }',
  );
  return data.search.edges.some(({ node }: { node: { id: string } }) => node.id === project);
}

async function projectsOfDataset(): Promise<readonly string[]> {
  const { data } = await ask(`${product.url}/graphql`, `{ dataset(id: "${linked}") { projects { id title } } }`);
  return data.dataset.projects.map(({ id }: { id: string }) => id);
}

const statusOfPage = async (): Promise<number> => (await fetch(`${product.url}/id/${project}`)).status;

test('a partner writes a subgraph, has it examined and checked, publishes it, is suspended and comes back', async () => {
  const home = path.join(folder, 'hochschule');
  expect(await catalogue('init', home, '--language', 'ts')).toMatchObject({ code: 0 });
  await symlink(path.join(root, 'node_modules'), path.join(home, 'node_modules'));
  const file = path.join(home, 'records.jsonl');
  const records = await readFile(file, 'utf8');
  await writeFile(file, records.replace('"datasetRefs":[', `"datasetRefs":["${linked}",`));
  const examinerPort = String(await freePort());
  partner = await startStarter(home, `http://127.0.0.1:${examinerPort}`, {
    ISSUER: `http://127.0.0.1:${examinerPort}`,
  });
  expect(await catalogue('conformance', partner.url, '--jwks-port', examinerPort)).toMatchObject({ code: 0 });
  await partner.kill();
  partner = await startStarter(home, product.url, { PUBLIC_URL: product.url.replace('127.0.0.1', 'localhost') });
  const named = ['--name', 'hochschule', '--routing-url', partner.url];
  expect(await catalogue('subgraph', 'check', ...named)).toEqual({
    code: 0,
    lines: [
      'yes      holds the contract',
      'yes      uses only directives that the gateway takes',
      'yes      collides with nobody',
      'yes      composes with all others',
      'yes      breaks no client',
    ],
  });
  expect(await isFound()).toBe(false);

  expect(await catalogue('subgraph', 'publish', ...named)).toMatchObject({ code: 0 });
  const published = performance.now();
  await waitUntil(isFound, 30_000, 'the project is found');
  console.info(`found ${((performance.now() - published) / 1000).toFixed(1)} s after it was published`);
  await waitUntil(async () => (await projectsOfDataset()).includes(project), 30_000, "the city's dataset is linked");
  expect(await statusOfPage()).toBe(200);

  const reason = ['--reason', 'under repair'];
  expect(await catalogue('subgraph', 'suspend', 'hochschule', ...reason)).toMatchObject({ code: 0 });
  await waitUntil(async () => !(await isFound()), 30_000, 'the project is gone from search');
  await waitUntil(async () => (await statusOfPage()) === 410, 30_000, 'its address is answered with 410');
  expect(await projectsOfDataset()).not.toContain(project);

  expect(await catalogue('subgraph', 'activate', 'hochschule')).toMatchObject({ code: 0 });
  await waitUntil(isFound, 30_000, 'the project is found again');
  await waitUntil(async () => (await statusOfPage()) === 200, 30_000, 'its address is answered again');
  expect(await projectsOfDataset()).toContain(project);
});

test('a partner without a server is hosted, and its table is found', async () => {
  expect(await catalogue('owner', 'add', 'museum', '--name', 'Museum (Beispiel)', '--hosted')).toMatchObject({
    code: 0,
  });
  const { lines } = await catalogue('import', 'template');
  const table = path.join(folder, 'museum.csv');
  await writeFile(table, lines.join('\n'));
  expect(await catalogue('import', '--owner', 'museum', '--from', 'csv', '--source', table)).toMatchObject({ code: 0 });
  const counted = async (): Promise<boolean> => {
    const { data } = await ask(`${product.url}/graphql`, '{ search(filter: { owners: ["museum"] }) { totalCount } }');
    return data.search.totalCount > 0;
  };
  await waitUntil(counted, 30_000, "the museum's record is found");
});
