import { parse } from 'graphql';
import { editingFields, editingIn } from '../../editing/index.ts';
import { type EntryKind, entryKinds, typeOfKind } from '../../entry-id.ts';
import { type Membership, signViewerToken } from '../../viewer/index.ts';
import type { Examination, StatedRecord } from '../examination/index.ts';
import type { PlayedGateway } from '../gateway/index.ts';
import type { AnswerError, Question } from '../server/index.ts';
import { type Finding, failed, passed, skipped } from './finding.ts';
import type { Rule } from './rule.ts';
import { onlyWithGateway } from './visibility-rules.ts';

// Nothing here may change a record, whatever the server does wrong: what exists is only saved as it is, and with a version
// that it does not have; what is published, deleted or thrown away does not exist.
const wrongVersion = 'conformance-never-a-version';

/** One field of the editing part, asked for in a way that is to be refused or to find nothing. */
interface EditingCall {
  readonly field: string;
  /** With the types of the variables. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const smallest: Readonly<Record<EntryKind, object>> = {
  dataset: { title: 'Conformance', publisher: { name: 'Conformance' }, visibility: 'RESTRICTED' },
  project: { title: 'Conformance', status: 'IDEA', visibility: 'RESTRICTED' },
  contact: { name: 'Conformance', kind: 'MAILBOX', organisation: { name: 'Conformance' }, visibility: 'RESTRICTED' },
};

function saving(kind: EntryKind, id: string, record: object): EditingCall {
  const [field, form] = [`save${typeOfKind(kind)}`, `${typeOfKind(kind)}Input`];
  const query = `mutation ($id: ID!, $record: ${form}!, $version: String) {
    ${field}(id: $id, record: $record, version: $version) { version }
  }`;
  return { field, query, variables: { id, record, version: wrongVersion } };
}

function savingAgain({ kind, id, record }: StatedRecord): EditingCall {
  const { id: _, modified: __, ...form } = record;
  return saving(kind, id, form);
}

const changing = (field: string, id: string): EditingCall => ({
  field,
  query: `mutation ($id: ID!, $version: String!) { ${field}(id: $id, version: $version) { version } }`,
  variables: { id, version: wrongVersion },
});

const unknownId = (owner: string, kind: EntryKind): string => `${owner}/${kind}/conformance-not-there`;

/** Every mutation, on records that are not there. */
function mutationsOnNothing(owner: string): readonly EditingCall[] {
  return editingFields.Mutation.map((field) => {
    const kind = entryKinds.find((one) => field.endsWith(typeOfKind(one))) ?? 'dataset';
    const id = unknownId(owner, kind);
    return field.startsWith('save') ? saving(kind, id, smallest[kind]) : changing(field, id);
  });
}

const reading = {
  edition: (owner: string): EditingCall => ({
    field: 'edition',
    query: 'query ($id: ID!) { edition(id: $id) { id } }',
    variables: { id: unknownId(owner, 'dataset') },
  }),
  drafts: (owner: string): EditingCall => ({
    field: 'drafts',
    query: 'query ($owner: ID!) { drafts(owner: $owner, first: 1) { hasMore } }',
    variables: { owner },
  }),
  auditTrail: (owner: string): EditingCall => ({
    field: 'auditTrail',
    query: 'query ($owner: ID!) { auditTrail(owner: $owner, first: 1) { hasMore } }',
    variables: { owner },
  }),
};

/** A token for somebody with these memberships. */
async function asMember({ server }: Examination, memberships: readonly Membership[]): Promise<Question['asker']> {
  const { issuer, key } = server.gateway as PlayedGateway;
  const viewer = { subject: 'conformance', isInternal: true, memberships };
  return { token: await signViewerToken(viewer, ['records'], key, { issuer, audience: await server.audience() }) };
}

const codeOf = ({ extensions }: AnswerError): string => String(extensions?.code);

/**
 * Looks whether every call is answered with an error that has one of the codes, and with no data. Who may not do something
 * is told so in the same words whether or not there is a record; who may is told which version it has.
 */
async function refuses(
  { server }: Examination,
  asker: Question['asker'],
  calls: readonly EditingCall[],
  codes: readonly string[],
): Promise<Finding> {
  const messages = new Map<string, string>();
  for (const { field, query, variables } of calls) {
    const { data, errors } = await server.ask({ topic: 'other', query, variables, asker });
    const [error] = errors;
    const isRefused = (data?.[field] ?? null) === null && error !== undefined;
    if (isRefused && codes.includes(codeOf(error))) {
      const message = error.message.replaceAll(String(variables.id), '<id>');
      const other = messages.get(field);
      if (codeOf(error) === 'FORBIDDEN' && other !== undefined && other !== message) {
        return failed(`${field}: expected the same message whether or not there is a record`, [other, message]);
      }
      messages.set(field, message);
      continue;
    }
    const got = error === undefined ? { data } : { errors };
    return failed(`${field}: expected an error with the code ${codes.join(' or ')} and no data`, got);
  }
  return passed;
}

const notOffered = skipped('the server does not offer editing');

/** What is looked at only where editing is offered. */
function editingRule(
  facts: Pick<Rule, 'rule' | 'title' | 'reference'>,
  check: (examination: Examination, owner: string) => Promise<Finding>,
): Rule {
  return {
    ...facts,
    needs: ['sdl-holds-contract', 'owner-id', 'feed-upsert-record'],
    check: async (examination) => {
      const isOffered = editingIn(parse((await examination.sdl()) as string)).isWhole;
      return isOffered ? check(examination, String((await examination.owner()).id)) : notOffered;
    },
  };
}

/** A record of the feed of each visibility, as far as they are well-formed. */
async function someOfEach({ records }: Examination): Promise<readonly StatedRecord[]> {
  const good = (await records()).filter(({ inspected }) => inspected.ok);
  const first = new Map<unknown, StatedRecord>();
  for (const record of good) {
    if (!first.has(record.answer.visibility)) first.set(record.answer.visibility, record);
  }
  return [...first.values()];
}

async function allCalls(examination: Examination, owner: string): Promise<readonly EditingCall[]> {
  const { edition, drafts } = reading;
  return [
    ...mutationsOnNothing(owner),
    ...(await someOfEach(examination)).map(savingAgain),
    edition(owner),
    drafts(owner),
  ];
}

const withoutToken = editingRule(
  {
    rule: 'editing-without-token',
    title: 'Without a token nothing is changed, and neither editions nor the audit trail are read',
    reference: 'editing.graphql Mutation',
  },
  async (examination, owner) => {
    const calls = [...(await allCalls(examination, owner)), reading.auditTrail(owner)];
    return refuses(examination, 'nobody', calls, ['FORBIDDEN', 'UNAUTHENTICATED']);
  },
);

const withTokens: readonly Rule[] = [
  editingRule(
    {
      rule: 'editing-role',
      title:
        'Whoever lacks the role editor gets FORBIDDEN from every mutation, `edition` and `drafts`, whatever there is',
      reference: 'editing.graphql Mutation',
    },
    async (examination, owner) =>
      refuses(
        examination,
        await asMember(examination, [{ owner, roles: ['admin'] }]),
        await allCalls(examination, owner),
        ['FORBIDDEN'],
      ),
  ),
  editingRule(
    {
      rule: 'editing-other-owner',
      title: "Another owner's editor gets FORBIDDEN from every mutation, `edition` and `drafts`",
      reference: 'editing.graphql Mutation',
    },
    async (examination, owner) => {
      const others = await asMember(examination, [{ owner: `not-${owner}`, roles: ['editor', 'admin'] }]);
      return refuses(examination, others, await allCalls(examination, owner), ['FORBIDDEN']);
    },
  ),
  editingRule(
    {
      rule: 'editing-audit-trail',
      title: 'Whoever lacks the role admin gets FORBIDDEN from `auditTrail`',
      reference: 'editing.graphql Query.auditTrail',
    },
    async (examination, owner) => {
      const editor = await asMember(examination, [{ owner, roles: ['editor'] }]);
      return refuses(examination, editor, [reading.auditTrail(owner)], ['FORBIDDEN']);
    },
  ),
  editingRule(
    {
      rule: 'editing-version',
      title: 'A record is saved by nobody who hands back another version than it has: VERSION_CONFLICT',
      reference: 'editing.graphql Edition.version',
    },
    async (examination, owner) => {
      const known = await someOfEach(examination);
      if (known.length === 0) return skipped('the feed has no records');
      const editor = await asMember(examination, [{ owner, roles: ['editor'] }]);
      return refuses(examination, editor, known.map(savingAgain), ['VERSION_CONFLICT']);
    },
  ),
  editingRule(
    {
      rule: 'editing-unknown',
      title:
        'Of what is not there `edition` is null; it is deleted with NOT_FOUND, and published or thrown away with DRAFT_MISSING',
      reference: 'editing.graphql Mutation.discardDraft',
    },
    async (examination, owner) => {
      const editor = await asMember(examination, [{ owner, roles: ['editor'] }]);
      const { query, variables } = reading.edition(owner);
      const { data, errors } = await examination.server.ask({ topic: 'other', query, variables, asker: editor });
      if (errors.length > 0 || (data?.edition ?? null) !== null) {
        return failed('edition: expected null and no errors', { data, errors });
      }
      const calls = mutationsOnNothing(owner).filter(({ field }) => !field.startsWith('save'));
      const isDeletion = ({ field }: EditingCall): boolean => field.startsWith('delete');
      const deleted = await refuses(examination, editor, calls.filter(isDeletion), ['NOT_FOUND']);
      if (deleted.outcome !== 'passed') return deleted;
      return refuses(
        examination,
        editor,
        calls.filter((call) => !isDeletion(call)),
        ['DRAFT_MISSING'],
      );
    },
  ),
];

export const editingRules: readonly Rule[] = [withoutToken, ...withTokens.map(onlyWithGateway)];
