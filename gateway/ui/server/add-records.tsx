import type { FastifyInstance } from 'fastify';
import type { VNode } from 'preact';
import { type EntryKind, readEntryId } from '../../../catalogue-schema/index.ts';
import type { Answer, Ask, Problem } from '../ask/index.ts';
import {
  ContactDocument,
  DatasetDocument,
  type DatasetQuery,
  OwnerNamesDocument,
  ProjectDocument,
} from '../generated/operations.ts';
import { MissingPage } from '../pages/index.ts';
import { originsOf } from '../preview/index.ts';
import { ContactPage, DatasetPage, ProjectPage } from '../record/index.ts';
import type { PolicyFor } from './content-security-policy.ts';
import type { Send } from './render.tsx';

/** A record as it is answered to programs, and the page of it for people. */
interface FoundRecord {
  readonly record: object | null;
  readonly problems: readonly Problem[];
  page(problems: readonly Problem[]): VNode | null;
}

function found<Found extends object>(
  { data, problems }: Answer<{ readonly record: Found | null }>,
  pageOf: (record: Found, problems: readonly Problem[]) => VNode,
): FoundRecord {
  const record = data?.record ?? null;
  return { record, problems, page: (named) => record && pageOf(record, named) };
}

const readers: Readonly<Record<EntryKind, (ask: Ask, id: string) => Promise<FoundRecord>>> = {
  dataset: async (ask, id) =>
    found(await ask(DatasetDocument, { id }), (record, problems) => (
      <DatasetPage record={record} problems={problems} />
    )),
  project: async (ask, id) =>
    found(await ask(ProjectDocument, { id }), (record, problems) => (
      <ProjectPage record={record} problems={problems} />
    )),
  contact: async (ask, id) =>
    found(await ask(ContactDocument, { id }), (record, problems) => (
      <ContactPage record={record} problems={problems} />
    )),
};

/** Puts the names of owners in place of their ids: errors have the ids. */
async function withNames(ask: Ask, problems: readonly Problem[]): Promise<readonly Problem[]> {
  if (problems.length === 0) return problems;
  const { data } = await ask(OwnerNamesDocument, {});
  const names = new Map(data?.owners.map(({ id, name }) => [id, name]));
  return problems.map(({ code, owner }) => ({ code, owner: owner && (names.get(owner) ?? owner) }));
}

type Dataset = NonNullable<DatasetQuery['record']>;

const isDataset = (record: object): record is Dataset => (record as Dataset).__typename === 'Dataset';

/** Whether a program asks: browsers name HTML among what they take. */
const wantsJson = (accept = ''): boolean => accept.includes('application/json') && !accept.includes('text/html');

interface RecordsOptions {
  readonly ask: Ask;
  readonly send: Send;
  readonly publicUrl: string;
  readonly policyFor: PolicyFor;
}

/** Every record's own page, at its persistent address; for programs the same as JSON. */
export function addRecords(app: FastifyInstance, { ask, send, publicUrl, policyFor }: RecordsOptions): void {
  app.get<{ Params: { '*': string } }>('/id/*', async (request, reply) => {
    const id = readEntryId(request.params['*']);
    const answer = id && (await readers[id.kind](ask, request.params['*']));
    const isOwnerDown = answer?.record === null && answer.problems.length > 0;
    const status = answer?.record ? 200 : isOwnerDown ? 503 : 404;
    if (wantsJson(request.headers.accept)) {
      const problem = { error: isOwnerDown ? 'OWNER_UNAVAILABLE' : 'NOT_FOUND' };
      return reply
        .status(status)
        .header('vary', 'accept, accept-language')
        .send(answer?.record ?? problem);
    }
    const problems = await withNames(ask, answer?.problems ?? []);
    const page = answer?.page(problems) ?? <MissingPage owner={problems.find(({ owner }) => owner)?.owner} />;
    if (answer?.record && isDataset(answer.record)) {
      reply.header('content-security-policy', policyFor(originsOf(answer.record, publicUrl)));
    }
    return send.page(request, reply, page, status);
  });
}
