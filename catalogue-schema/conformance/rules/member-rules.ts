import { entryKinds } from '../../entry-id.ts';
import { type Answered, type Examination, idsOfEntities, type StatedRecord } from '../examination/index.ts';
import type { Asker } from '../gateway/index.ts';
import { askForAll } from './ask-for-all.ts';
import { every } from './every.ts';
import type { Finding } from './finding.ts';
import { hiddenRecords, personFields, publicPersons, shownPersons, shownRecords } from './public-at-most.ts';
import type { Rule } from './rule.ts';
import { nothing, nothingSecret, onlyWithGateway } from './visibility-rules.ts';

/** Owners named in audiences in whose people's name it is asked, at the most. */
const mostOwners = 10;

const entities: readonly string[] = entryKinds.map((kind) => `entities-${kind}`);

const audienceOf = ({ answer: { audience } }: StatedRecord): readonly unknown[] =>
  Array.isArray(audience) ? audience : [];

async function restrictedRecords({ records }: Examination): Promise<readonly StatedRecord[]> {
  return (await records()).filter(({ answer }) => answer.visibility === 'RESTRICTED');
}

/** What `_entities` answers somebody, by the ids: that the order is right is another rule. */
async function answersById(
  { server }: Examination,
  records: readonly StatedRecord[],
  selection: string | undefined,
  asker: Asker,
): Promise<ReadonlyMap<unknown, Answered>> {
  const answers = await askForAll(server, records, selection, asker);
  return new Map(answers.flatMap((answer) => (answer === null ? [] : [[answer.id, answer] as const])));
}

/** Whoever of the owners in an audience asks, and what they get of the RESTRICTED records. */
async function askMembers(examination: Examination) {
  const restricted = await restrictedRecords(examination);
  const self = await examination.server.audience();
  const named = new Set(restricted.flatMap(audienceOf).filter((owner) => typeof owner === 'string' && owner !== self));
  const asked: { owner: string; record: StatedRecord; got: Answered | null }[] = [];
  for (const owner of [...(named as ReadonlySet<string>)].slice(0, mostOwners)) {
    const answers = await answersById(examination, restricted, undefined, { memberOf: owner });
    asked.push(...restricted.map((record) => ({ owner, record, got: answers.get(record.id) ?? null })));
  }
  return asked;
}

async function checkNamed(examination: Examination): Promise<Finding> {
  const named = (await askMembers(examination)).filter(({ owner, record }) => audienceOf(record).includes(owner));
  return every('RESTRICTED records with an audience', named, ({ owner, record: { id }, got }) =>
    got === null ? [`${id}, for a member of ${owner}: expected the record, got null`] : [],
  );
}

async function checkOthers(examination: Examination): Promise<Finding> {
  const secrets = [...(await hiddenRecords(examination)), ...(await publicPersons(examination))];
  if (secrets.length === 0) return nothingSecret;
  const ofAnother = (await askMembers(examination))
    .filter(({ owner, record, got }) => got !== null && !audienceOf(record).includes(owner))
    .map(
      ({ owner, record, got }) => `${record.id}, for a member of ${owner}: expected null, got ${JSON.stringify(got)}`,
    );
  const stranger = { memberOf: `not-${await examination.server.audience()}` };
  return nothing([
    ...ofAnother,
    ...(await shownRecords(examination, stranger)),
    ...(await shownPersons(examination, stranger)),
  ]);
}

async function checkOwn(examination: Examination): Promise<Finding> {
  const own = { memberOf: await examination.server.audience() };
  const secrets = [...(await hiddenRecords(examination)), ...(await publicPersons(examination))];
  if (secrets.length === 0) return nothingSecret;
  const answers = await answersById(examination, secrets, `${idsOfEntities} ${personFields}`, own);
  return every('records that are not for everybody', secrets, ({ id, answer, isPerson }) => {
    const got = answers.get(id);
    if (got === undefined) return [`${id}: expected the record, got null`];
    const [wanted, came] = [answer.name, got.name].map((name) => JSON.stringify(name));
    return !isPerson || wanted === came ? [] : [`${id}: name: expected ${wanted}, got ${came}`];
  });
}

const rules: readonly Rule[] = [
  {
    rule: 'restricted-from-staff',
    title: 'With a token for staff `_entities` answers a RESTRICTED record with null',
    reference: 'contract.graphql Visibility.RESTRICTED',
    needs: ['owner-id', 'feed-upsert-record'],
    check: async (examination) => {
      const restricted = await restrictedRecords(examination);
      const answers = await askForAll(examination.server, restricted, undefined, 'staff');
      return every('RESTRICTED records', [...restricted.entries()], ([place, { id }]) =>
        answers[place] === null ? [] : [`${id}: expected null, got ${JSON.stringify(answers[place])}`],
      );
    },
  },
  {
    rule: 'restricted-with-audience',
    title: 'With a token for a member of an owner in `audience` `_entities` answers the RESTRICTED record',
    reference: 'contract.graphql Entry.audience',
    needs: ['owner-id', 'feed-upsert-record', ...entities],
    check: checkNamed,
  },
  {
    rule: 'hidden-from-members',
    title: 'With a token for a member of another owner `_entities` answers no more than to everybody and to `audience`',
    reference: 'contract.graphql Entry.audience',
    needs: ['owner-id', 'feed-upsert-record', 'entities-contact'],
    check: checkOthers,
  },
  {
    rule: 'own-with-token',
    title: 'With a token for a member of the owner `_entities` answers its records whole, whatever their visibility',
    reference: 'contract.graphql Visibility.RESTRICTED',
    needs: ['owner-id', 'feed-upsert-record', ...entities],
    check: checkOwn,
  },
];

/** Who belongs to an owner sees what others do not. */
export const memberRules: readonly Rule[] = rules.map(onlyWithGateway);
