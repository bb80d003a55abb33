import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { type ErrorCode, readEntryId } from '../../../catalogue-schema/index.ts';
import type { Ask, WithExtensions } from '../ask/index.ts';
import { OwnerNamesDocument } from '../generated/operations.ts';
import { MissingPage } from '../pages/index.ts';
import { originsOf } from '../preview/index.ts';
import { RecordPage } from '../record/index.ts';
import type { PolicyFor } from './content-security-policy.ts';
import { type Finding, findRecord } from './find-record.ts';
import type { Send } from './render.tsx';
import { withNames } from './with-names.ts';

interface RecordsOptions {
  /** Asks for whoever makes a request. */
  readonly askFor: (request: FastifyRequest) => Ask;
  readonly withExtensions: WithExtensions;
  readonly send: Send;
  readonly publicUrl: string;
  readonly policyFor: PolicyFor;
}

const statuses = { found: 200, deleted: 410, suspended: 410, unavailable: 503, missing: 404 } as const;

/** What programs get: the record, or the code of why there is none. */
function jsonOf(finding: Finding): object {
  if (finding.outcome === 'found') return finding.record;
  const [missing, deleted, suspended]: readonly ErrorCode[] = ['NOT_FOUND', 'DELETED', 'OWNER_SUSPENDED'];
  if (finding.outcome === 'deleted') return { error: deleted, deletedAt: finding.deletedAt };
  if (finding.outcome === 'suspended') return { error: suspended };
  return { error: finding.outcome === 'unavailable' ? finding.problem.code : missing };
}

/** Words to search for in place of a record: those of its id, which mostly was made of its title. */
const wordsOf = (id: string): string => (readEntryId(id)?.local ?? '').replace(/[._~-]+/g, ' ').trim();

async function pageOf(ask: Ask, id: string, finding: Finding): Promise<VNode> {
  if (finding.outcome === 'missing') return <MissingPage query={wordsOf(id)} />;
  const ids = finding.outcome === 'found' && finding.record.visibility === 'RESTRICTED' ? finding.record.audience : [];
  if (finding.outcome === 'found' && [...finding.problems, ...finding.copies, ...ids].length === 0) {
    return <RecordPage {...finding} audience={[]} />;
  }
  const owners = (await ask(OwnerNamesDocument, {})).data?.owners ?? [];
  if (finding.outcome === 'found') {
    const [problems, copies] = [withNames(finding.problems, owners), withNames(finding.copies, owners)];
    const audience = owners.filter((owner) => ids.includes(owner.id)).map(({ name }) => name);
    return <RecordPage {...finding} problems={problems} copies={copies} audience={audience} />;
  }
  const ownerId = readEntryId(id)?.owner ?? id;
  const owner = owners.find((known) => known.id === ownerId)?.name ?? ownerId;
  const deletedAt = finding.outcome === 'deleted' ? finding.deletedAt : null;
  const isSuspended = finding.outcome === 'suspended';
  return <MissingPage query={wordsOf(id)} owner={owner} deletedAt={deletedAt} isSuspended={isSuspended} />;
}

/** Whether a program asks: browsers name HTML among what they take. */
const wantsJson = (accept = ''): boolean => accept.includes('application/json') && !accept.includes('text/html');

/** Every record's own page, at its persistent address; for programs the same as JSON. */
export function addRecords(app: FastifyInstance, options: RecordsOptions): void {
  const { askFor, withExtensions, send, publicUrl, policyFor } = options;
  app.get<{ Params: { '*': string } }>('/id/*', async (request, reply) => {
    const id = request.params['*'];
    const ask = askFor(request);
    const finding = await findRecord(ask, withExtensions, id);
    const status = statuses[finding.outcome];
    if (finding.outcome === 'found' && finding.copiedAt !== null) {
      reply.header('catalogue-copy-as-of', finding.copiedAt);
    }
    if (wantsJson(request.headers.accept)) {
      return reply.status(status).header('vary', 'accept, accept-language').send(jsonOf(finding));
    }
    if (finding.outcome === 'found' && finding.record.__typename === 'Dataset') {
      reply.header('content-security-policy', policyFor(originsOf(finding.record, publicUrl)));
    }
    return send.page(request, reply, await pageOf(ask, id, finding), status);
  });
}
