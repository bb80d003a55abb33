import { setTimeout as sleep } from 'node:timers/promises';
import { readEntryId } from '../../entry-id.ts';
import { catalogueError } from '../../errors.ts';
import type { ConformanceOptions } from '../index.ts';
import type { Answer } from './answered-record.ts';
import { hasRole } from './reference-editing.ts';
import { withValues } from './reference-records.ts';
import type { Faults } from './reference-server.ts';

/** A server that breaks one rule. */
export interface FaultyServer {
  /** What is wrong with it. */
  readonly fault: string;
  readonly faults: Faults;
  readonly options?: ConformanceOptions;
}

const oneDataset = 'referenz/dataset/baeume';
const unit = 'referenz/contact/geschaeftsstelle';

/** Longer than the limit of the rules of time in their tests. */
const tooLong = 2500;

const owner = {
  id: 'referenz',
  name: 'Referenz gGmbH',
  kind: 'ASSOCIATION',
  website: null,
  contact: null,
};

const alterOne =
  (id: string, alter: (answer: Answer) => Answer) =>
  (answer: Answer): Answer =>
    answer.id === id ? alter(answer) : answer;

const nullFor = (kind: string): Faults => ({
  entity: (honest, { id }) => (readEntryId(id)?.kind === kind ? null : honest),
});

/** For every rule, a server that breaks it and no other. */
export const faultyServers: Readonly<Record<string, FaultyServer>> = {
  'graphql-over-http': {
    fault: 'says that its JSON is text',
    faults: {
      respond: (response) => {
        response.setHeader('content-type', 'text/plain');
        response.end('{"data":{"__typename":"Query"}}');
        return true;
      },
    },
  },
  'error-answers': {
    fault: 'answers a wrong query with a page in HTML',
    faults: {
      respond: (response, { query }) => {
        if (!query.includes('fieldThatNobodyHas')) return false;
        response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal Server Error</h1>');
        return true;
      },
    },
  },
  'sdl-answered': { fault: 'keeps its SDL to itself', faults: { sdl: () => null } },
  'sdl-holds-contract': {
    fault: 'has a field of another type',
    faults: { sdl: (sdl) => sdl.replace('distributions: [Distribution!]!', 'distributions: [Distribution]') },
  },
  'owner-id': { fault: 'has a capital in its id', faults: { owner: { ...owner, id: 'Referenz' } } },
  'owner-name': { fault: 'has no name', faults: { owner: { ...owner, name: ' ' } } },
  'owner-kind': {
    fault: 'is of a kind of its own',
    faults: { text: (text) => text.replace('"ASSOCIATION"', '"VEREIN"') },
  },
  'owner-website': {
    fault: 'has a website without a scheme',
    faults: { owner: { ...owner, website: 'referenz.example' } },
  },
  'owner-contact': {
    fault: 'names a dataset as its contact',
    faults: { owner: { ...owner, contact: { __typename: 'Contact', id: oneDataset } } },
  },
  'query-language': {
    fault: 'does not know aliases',
    faults: {
      result: (result, { query }) => {
        if (!query.includes('fragment Stated')) return result;
        return { data: { catalogueOwner: result.data?.first } };
      },
    },
  },
  'feed-first-page': {
    fault: 'has no endCursor',
    faults: { page: (honest, asked) => ({ ...honest(asked), endCursor: null }) },
  },
  'feed-ends': {
    fault: 'says at the end of the feed that there is more, and stays where it is',
    faults: { page: (honest, asked) => ({ ...honest(asked), hasMore: true }) },
  },
  'feed-change-form': {
    fault: 'writes times in the German manner',
    faults: { changes: (changes) => changes.with(3, { ...changes[3], at: '01.05.2026 00:00' }) },
  },
  'feed-order': {
    fault: 'has the newest change first',
    faults: { changes: (changes) => [...changes].reverse() },
  },
  'feed-each-once': {
    fault: 'keeps an older change of a record in the feed',
    faults: { changes: (changes) => [{ ...changes[7], at: '2026-01-01T00:00:00Z' }, ...changes] },
  },
  'feed-without-errors': {
    fault: 'cannot answer a record in its feed',
    faults: { changes: (changes) => changes.with(7, { ...changes[7], dataset: { id: changes[7]?.id } }) },
  },
  'feed-upsert-record': {
    fault: 'leaves the record out of a change',
    faults: { changes: (changes) => changes.with(7, { ...changes[7], dataset: null }) },
  },
  'feed-deletion-without-record': {
    fault: 'has the record in a deletion',
    faults: { changes: (changes) => changes.with(-1, { ...changes.at(-1), dataset: changes.at(-2)?.dataset }) },
  },
  'feed-paging': {
    fault: 'loses a change between small pages',
    faults: {
      page: (honest, asked) => {
        const page = honest(asked);
        return asked.first === 1 || asked.first > 10 || !asked.after
          ? page
          : { ...page, changes: page.changes.slice(1) };
      },
    },
  },
  'feed-page-size': {
    fault: 'gives one change more than was asked for',
    faults: {
      page: (honest, asked) =>
        honest({ ...asked, first: asked.first > 0 && asked.first < 10 ? asked.first + 1 : asked.first }),
    },
  },
  'feed-has-more': {
    fault: 'never says that there is more',
    faults: { page: (honest, asked) => ({ ...honest(asked), hasMore: false }) },
  },
  'feed-resume-end': {
    fault: 'starts anew behind the end',
    faults: {
      page: (honest, asked, changes) =>
        honest(asked.after === `c${changes.length}` ? { ...asked, after: null } : asked),
    },
  },
  'feed-resume-middle': {
    fault: 'has the number of the page for a cursor',
    faults: {
      page: (honest, asked, changes) => {
        if (asked.after === undefined || !/^c\d+$/.test(asked.after ?? 'c0')) return honest(asked);
        const number = Number((asked.after ?? 'c0').slice(1));
        const page = honest({ ...asked, after: `c${Math.min(number * asked.first, changes.length)}` });
        return { ...page, endCursor: `c${number + 1}` };
      },
    },
  },
  'feed-cursor-unknown': {
    fault: 'starts anew where it does not know the cursor',
    faults: {
      page: (honest, asked) => honest(/^c\d+$/.test(asked.after ?? 'c0') ? asked : { ...asked, after: null }),
    },
  },
  'feed-first-range': {
    fault: 'takes any number of changes',
    faults: { page: (honest, asked) => honest({ ...asked, first: Math.min(Math.max(asked.first, 1), 1000) }) },
  },
  'id-form': {
    fault: 'has an id with a space',
    faults: { changes: (changes) => changes.with(-1, { ...changes.at(-1), id: 'referenz/dataset/alt und weg' }) },
  },
  'id-prefix': {
    fault: 'has a record of somebody else',
    faults: {
      changes: (changes) => {
        const id = 'stadt/dataset/baeume';
        const last = changes.at(-2) as Answer;
        const foreign = { ...last, id, dataset: { ...(last.dataset as Answer), id }, at: '2026-06-01T00:00:00Z' };
        return [...changes, foreign];
      },
    },
  },
  'id-kind': {
    fault: 'calls a dataset a project',
    faults: { changes: (changes) => changes.with(7, { ...changes[7], kind: 'PROJECT' }) },
  },
  'record-required-fields': {
    fault: 'has a record without a title',
    faults: { records: withValues(oneDataset, { title: '' }) },
  },
  'record-dates': {
    fault: 'has a day that does not exist',
    faults: { records: withValues(oneDataset, { issued: '2026-02-30' }) },
  },
  'record-addresses': {
    fault: 'has a web address without a scheme',
    faults: { records: withValues(oneDataset, { landingPage: 'www.referenz.example' }) },
  },
  'record-enumerations': {
    fault: 'has a theme of its own',
    faults: { text: (text) => text.replaceAll('"ENVI"', '"UMWELT"') },
  },
  'record-references': {
    fault: 'refers to a project as a contact',
    faults: { records: withValues(oneDataset, { contacts: ['referenz/project/muster'] }) },
  },
  'record-values': {
    fault: 'has latitude and longitude the wrong way round',
    faults: {
      records: withValues(oneDataset, {
        spatial: { bbox: { west: 51.2, south: 12.2, east: 12.6, north: 51.5 }, places: [] },
      }),
    },
  },
  'record-licences': {
    fault: 'has a licence that is not in the list',
    faults: {
      records: withValues(oneDataset, {
        distributions: [
          {
            id: 'csv',
            accessUrl: 'https://referenz.example/',
            licence: { code: 'cc-by/9.0', uri: 'https://referenz.example/cc', title: 'CC BY 9.0', open: true },
            conformsTo: [],
          },
        ],
      }),
    },
  },
  'record-formats': {
    fault: 'writes formats in small letters',
    faults: {
      records: withValues(oneDataset, {
        distributions: [{ id: 'csv', accessUrl: 'https://referenz.example/', format: 'csv', conformsTo: [] }],
      }),
    },
  },
  'record-languages': {
    fault: 'writes languages as words',
    faults: { records: withValues(oneDataset, { languages: ['Deutsch'] }) },
  },
  'record-codes': {
    fault: 'writes currencies as signs',
    faults: { records: withValues('referenz/project/muster', { budget: { amount: 1000, currency: '€' } }) },
  },
  'record-uri': {
    fault: 'gives a page of its own for the uri',
    faults: { record: alterOne(oneDataset, (answer) => ({ ...answer, uri: 'https://referenz.example/baeume' })) },
  },
  'record-owner': {
    fault: 'gives a record to somebody else',
    faults: { record: alterOne(oneDataset, (answer) => ({ ...answer, owner: { id: 'stadt' } })) },
  },
  'contact-title': {
    fault: 'has a title beside the name',
    faults: { record: alterOne(unit, (answer) => ({ ...answer, title: 'Kontakt' })) },
  },
  'entities-dataset': { fault: 'does not answer datasets', faults: nullFor('dataset') },
  'entities-project': { fault: 'does not answer projects', faults: nullFor('project') },
  'entities-contact': { fault: 'does not answer contacts', faults: nullFor('contact') },
  'entities-order': {
    fault: 'answers in the order of the ids, as a database would',
    faults: { entities: (answers) => answers.toSorted((one, other) => (String(one?.id) < String(other?.id) ? -1 : 1)) },
  },
  'entities-duplicates': {
    fault: 'answers every record once',
    faults: {
      entities: (answers) => {
        const seen = new Set<unknown>();
        return answers.map((answer) => {
          const isRepeated = seen.has(answer?.id);
          seen.add(answer?.id);
          return isRepeated ? null : answer;
        });
      },
    },
  },
  'entities-many': {
    fault: 'takes 500 representations at the most',
    faults: {
      entities: (answers) => {
        if (answers.length > 500) throw catalogueError('BAD_USER_INPUT', 'representations: expected at most 500');
        return answers;
      },
    },
  },
  'entities-unknown': {
    fault: 'makes a record of every id',
    faults: {
      entity: (honest, { __typename, id }, records) =>
        records.some((record) => record.id === id) ? honest : { __typename, id },
    },
  },
  'entities-wrong-kind': {
    fault: 'looks at the id alone',
    faults: {
      entity: (honest, { __typename, id }, records) => {
        const record = records.find((one) => one.id === id);
        return record?.visibility === 'PUBLIC' && honest === null ? { __typename, ...record } : honest;
      },
    },
  },
  'entities-equal-feed': {
    fault: 'answers an older title than the feed',
    faults: {
      entity: (honest) => (honest?.id === oneDataset ? { ...honest, title: 'Bäume (alt)' } : honest),
    },
  },
  'references-resolve': {
    fault: 'refers to a contact that is not there',
    faults: { records: withValues(oneDataset, { contacts: ['referenz/contact/verzogen'] }) },
  },
  'hidden-without-token': {
    fault: 'shows INTERNAL records to whoever has no token',
    faults: { seesInternal: (asker, what) => asker === 'staff' || (asker === 'nobody' && what === 'record') },
  },
  'person-without-token': {
    fault: 'shows names and addresses of persons to whoever has no token',
    faults: { seesInternal: (asker, what) => asker === 'staff' || (asker === 'nobody' && what === 'person') },
  },
  'feed-without-token': {
    fault: 'gives its feed to whoever has no token',
    faults: { readsFeed: (asker, scopes) => asker === 'nobody' || scopes.includes('feed') },
  },
  'hidden-from-public': {
    fault: 'takes whoever has a token for staff where records are asked for',
    faults: { seesInternal: (asker, what) => asker === 'staff' || (asker === 'public' && what === 'record') },
  },
  'person-from-public': {
    fault: 'takes whoever has a token for staff where persons are asked for',
    faults: { seesInternal: (asker, what) => asker === 'staff' || (asker === 'public' && what === 'person') },
  },
  'internal-with-token': {
    fault: 'hides INTERNAL records from staff',
    faults: { seesInternal: (asker, what) => asker === 'staff' && what === 'person' },
  },
  'person-with-token': {
    fault: 'hides the names of persons from staff',
    faults: { seesInternal: (asker, what) => asker === 'staff' && what === 'record' },
  },
  'feed-with-scope': {
    fault: 'gives its feed to whoever has a token',
    faults: { readsFeed: (asker) => asker !== 'nobody' },
  },
  'restricted-from-staff': {
    fault: 'shows RESTRICTED records to staff',
    faults: {
      seesRestricted: (owners, audience, asker) =>
        asker === 'staff' || audience.some((owner) => owners.includes(owner)),
    },
  },
  'restricted-with-audience': {
    fault: 'does not look at the audience',
    faults: { seesRestricted: () => false },
  },
  'hidden-from-members': {
    fault: 'takes whoever is in one audience to be in all',
    faults: { seesRestricted: (owners) => owners.includes('stadt') || owners.includes('stadtwerke') },
  },
  'own-with-token': {
    fault: 'takes its own people for others',
    faults: { isOwn: () => false },
  },
  'token-audience': { fault: 'takes tokens for others', faults: { verifying: { ignores: 'audience' } } },
  'token-issuer': { fault: 'takes tokens of anybody', faults: { verifying: { ignores: 'issuer' } } },
  'token-expiry': { fault: 'takes old tokens', faults: { verifying: { ignores: 'exp' } } },
  'token-key': { fault: 'does not look at signatures', faults: { verifying: { believes: 'ES256' } } },
  'token-algorithm': { fault: 'takes tokens without a signature', faults: { verifying: { believes: 'none' } } },
  'editing-without-token': {
    fault: 'lets whoever has no token edit',
    faults: { editing: { mayEdit: ({ asker }) => asker === 'nobody' } },
  },
  'editing-role': {
    fault: 'takes every role for that of an editor',
    faults: {
      editing: { mayEdit: (caller, owner, field) => field !== 'auditTrail' && hasRole(caller, owner, 'admin') },
    },
  },
  'editing-other-owner': {
    fault: 'does not look whose editor somebody is',
    faults: {
      editing: { mayEdit: ({ memberships }, owner) => memberships.some((membership) => membership.owner !== owner) },
    },
  },
  'editing-audit-trail': {
    fault: 'shows its audit trail to editors',
    faults: { editing: { mayEdit: (caller, owner) => hasRole(caller, owner, 'editor') } },
  },
  'editing-version': { fault: 'saves whatever version was read', faults: { editing: { ignoresVersions: true } } },
  'editing-unknown': { fault: 'has another code for what is not there', faults: { editing: { missing: 'NOT_FOUND' } } },
  'entities-in-time': {
    fault: 'takes long over many records',
    faults: {
      before: async ({ variables: { representations } }) =>
        Array.isArray(representations) && representations.length > 500 && sleep(tooLong),
    },
    options: { entitiesTimeout: 2000 },
  },
  'feed-in-time': {
    fault: 'takes long over great pages',
    faults: { before: async ({ variables: { first } }) => first === 1000 && sleep(tooLong) },
    options: { feedTimeout: 2000 },
  },
};
