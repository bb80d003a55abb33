import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { federationCases, freePort, type RunningCatalogue, startCatalogue } from '../support/index.ts';
import { hasPython, type RunningPartner, startClinic, startUniversity } from './index.ts';

const cases = federationCases(new URL('./cases/', import.meta.url));

if (!hasPython) console.warn('test/partners: skipped, as there is no python3 to run the clinic with');

(hasPython ? describe : describe.skip)('a university and a clinic beside the five owners', () => {
  let partners: Readonly<Record<'uni' | 'klinikum', RunningPartner>>;
  let catalogue: RunningCatalogue;

  beforeAll(async () => {
    const gatewayPort = await freePort();
    const gatewayUrl = `http://127.0.0.1:${gatewayPort}/graphql`;
    partners = { uni: await startUniversity(gatewayUrl), klinikum: await startClinic(gatewayUrl) };
    catalogue = await startCatalogue({
      gatewayPort,
      partners: Object.entries(partners).map(([id, { url }]) => ({ id, url })),
    });
  });

  afterAll(async () => {
    await catalogue.stop();
    await Promise.all(Object.values(partners).map((partner) => partner.kill()));
  });

  test.each(cases.names)('%s', (name) => cases.expect(name, catalogue.ask));

  test('the directory tells of them as of everybody else, and nothing of what they sent was refused', async () => {
    const { data } = await catalogue.ask(`{
      owners { id name kind website records { datasets projects contacts } server { state } mirror { lastError refusedRecords } }
    }`);
    const common = {
      records: { datasets: 1, projects: 1, contacts: 2 },
      server: { state: 'UP' },
      mirror: { lastError: null, refusedRecords: 0 },
    };
    expect(data.owners.slice(-2)).toEqual([
      { id: 'uni', name: 'Universität (Beispiel)', kind: 'UNIVERSITY', website: 'https://uni.example.org/', ...common },
      {
        id: 'klinikum',
        name: 'Klinikum (Beispiel)',
        kind: 'HEALTH_CARE',
        website: 'https://klinikum.example.org/',
        ...common,
      },
    ]);
  });

  test("where a partner's server dies, copies of its records stand in for them, and say so", async () => {
    await partners.klinikum.kill();
    const { data, errors, extensions } = await catalogue.ask(`{
      project(id: "uni/project/verkehrsmodell") { title lead { name } relatedProjects { title } }
      dataset(id: "klinikum/dataset/notaufnahme") { title }
      search(query: "Auslastung der Notaufnahme", first: 1) { edges { node { id title } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      project: {
        title: 'Verkehrsmodell aus Zählungen',
        lead: { name: 'Leitung Verkehrsmodell' },
        relatedProjects: [{ title: 'Hitze und Gesundheit' }],
      },
      dataset: { title: 'Auslastung der Notaufnahme' },
      search: { edges: [{ node: { id: 'klinikum/dataset/notaufnahme', title: 'Auslastung der Notaufnahme' } }] },
    });
    expect(extensions).toEqual({ catalogue: { stale: [{ owner: 'klinikum', asOf: expect.any(String) }] } });
  });
});
