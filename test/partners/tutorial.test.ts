import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ForeignServer, startKeyServer, tokenFor } from '../support/index.ts';
import { type RunningPartner, startUniversity } from './index.ts';

const readme = readFileSync(new URL('../../catalogue-schema/README.md', import.meta.url), 'utf8');
const [, section = ''] = /### In another language\n(.*?)\n###? /s.exec(readme) ?? [];
const bodies = [...section.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json as string));

/** Requests, each with the answer that the tutorial promises. `…` stands for text that is too long to print. */
const examples = bodies.flatMap((body, index) =>
  'query' in body ? [{ request: body, answer: bodies[index + 1] }] : [],
);

let keys: ForeignServer;
let university: RunningPartner;

beforeAll(async () => {
  keys = await startKeyServer();
  university = await startUniversity(keys.url);
});

afterAll(async () => {
  await university.kill();
  await keys.stop();
});

test('the tutorial has an example of each field that is asked', () => {
  const queries = examples.map(({ request }) => request.query).join(' ');
  for (const field of ['_service', '_entities', 'catalogueOwner', 'catalogueChanges']) expect(queries).toContain(field);
  expect(bodies).toHaveLength(2 * examples.length);
});

test.each(examples)('$request.query', async ({ request, answer }) => {
  const response = await fetch(university.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenFor('uni')}` },
    body: JSON.stringify(request),
  });
  const { errors, ...received } = JSON.parse(await response.text(), (_, value) =>
    typeof value === 'string' && value.length > 1000 ? '…' : value,
  );
  const withoutLocations = errors?.map(({ locations, ...error }: { locations: unknown }) => error);
  expect({ ...received, ...(errors ? { errors: withoutLocations } : {}) }).toEqual(answer);
});
