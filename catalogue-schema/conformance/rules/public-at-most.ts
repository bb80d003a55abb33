import {
  type Answered,
  type Examination,
  firstPage,
  pageQuery,
  readFeed,
  type StatedRecord,
  seamFields,
  statedRecords,
} from '../examination/index.ts';
import { graphqlAnswer, type Question } from '../server/index.ts';
import { askForAll } from './ask-for-all.ts';

type Asker = Question['asker'];

export const personFields = `... on Contact {
  id name title email phone website address { street postalCode locality country }
}`;
/** What is for INTERNAL viewers of a person, beside the name. */
const personalFields = ['email', 'phone', 'website', 'address'] as const;

const refusals: readonly unknown[] = ['UNAUTHENTICATED', 'FORBIDDEN'];

/** Whether a server says that it does not answer such a question to somebody. @throws Misfit */
async function isRefused({ server }: Examination, question: Omit<Question, 'topic'>): Promise<boolean> {
  const exchange = await server.post({ topic: 'other', ...question });
  if (exchange.status === 401 || exchange.status === 403) return true;
  return graphqlAnswer(exchange).errors.some(({ extensions }) => refusals.includes(extensions?.code));
}

/** Whether a server does not answer `_entities` to somebody. @throws Misfit */
export function refusesEntities(examination: Examination, asker: Asker): Promise<boolean> {
  const query = 'query ($them: [_Any!]!) { _entities(representations: $them) { __typename } }';
  return isRefused(examination, { query, variables: { them: [] }, asker });
}

export async function hiddenRecords({ records }: Examination): Promise<readonly StatedRecord[]> {
  return (await records()).filter(({ isPublic }) => !isPublic);
}

export async function publicPersons({ records }: Examination): Promise<readonly StatedRecord[]> {
  return (await records()).filter(({ isPerson, isPublic }) => isPerson && isPublic);
}

/** Records that are not for everybody and that somebody gets who sees what everybody sees. */
export async function shownRecords(examination: Examination, asker: Asker): Promise<readonly string[]> {
  const hidden = await hiddenRecords(examination);
  const entities = await askForAll(examination.server, hidden, undefined, asker);
  return hidden.flatMap(({ id, answer }, place) => {
    const got = entities[place];
    return got === null ? [] : [`${id}, which is ${answer.visibility}: expected null, got ${JSON.stringify(got)}`];
  });
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** What stands in place of a person's name. */
function publicNames({ role, unit, organisation }: Answered): readonly unknown[] {
  return [role, unit, (organisation as { name?: unknown } | null | undefined)?.name].filter((name) => !isEmpty(name));
}

function personProblems(id: string, stated: Answered, got: Answered): readonly string[] {
  const names = publicNames(stated);
  return [
    ...personalFields
      .filter((field) => !isEmpty(got[field]))
      .map((field) => `${id}: ${field}: expected null, got ${JSON.stringify(got[field])}`),
    ...['name', 'title']
      .filter((field) => !names.includes(got[field]))
      .map((field) => `${id}: ${field}: expected one of ${JSON.stringify(names)}, got ${JSON.stringify(got[field])}`),
  ];
}

/** Personal data of PUBLIC persons that somebody gets who sees what everybody sees. */
export async function shownPersons(examination: Examination, asker: Asker): Promise<readonly string[]> {
  const persons = await publicPersons(examination);
  const entities = await askForAll(examination.server, persons, personFields, asker);
  const got = new Map(entities.flatMap((entity) => (entity === null ? [] : [[entity.id, entity] as const])));
  return persons.flatMap(({ id, answer }) => {
    const answered = got.get(id);
    return answered === undefined ? [] : personProblems(id, answer, answered);
  });
}

/** What the feed tells somebody, if it is not refused, that is not for everybody. */
export async function shownInFeed(examination: Examination, asker: Asker): Promise<readonly string[]> {
  const { server } = examination;
  const variables = { after: null, first: 1 };
  if (await isRefused(examination, { query: pageQuery(seamFields), variables, asker })) return [];
  const hidden = new Map((await hiddenRecords(examination)).map(({ id, answer }) => [id, answer.visibility]));
  const { changes } = await readFeed(server, await firstPage(server, asker), asker);
  const stated = statedRecords(changes, await server.audience());
  for (const { id, isPublic, answer } of stated) if (!isPublic) hidden.set(id, answer.visibility);
  return [
    ...changes.flatMap(({ id, stated: { operation } }) =>
      operation === 'UPSERT' && hidden.has(id) ? [`${id}, which is ${hidden.get(id)}: expected not to hear of it`] : [],
    ),
    ...stated.flatMap(({ id, isPerson, isPublic, answer }) =>
      isPerson && isPublic ? personProblems(id, answer, answer) : [],
    ),
  ];
}
