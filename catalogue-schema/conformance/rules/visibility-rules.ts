import { entryKinds } from '../../entry-id.ts';
import { type Examination, howToPlay } from '../examination/index.ts';
import { askForAll } from './ask-for-all.ts';
import { every } from './every.ts';
import { type Finding, failed, passed, skipped } from './finding.ts';
import {
  hiddenRecords,
  personFields,
  publicPersons,
  refusesEntities,
  shownInFeed,
  shownPersons,
  shownRecords,
} from './public-at-most.ts';
import type { Rule } from './rule.ts';

const needs: readonly string[] = ['owner-id', 'feed-upsert-record'];

/** For who looks for what not everybody may know, where there is nothing of that kind. */
export const nothingSecret = skipped('the feed has nothing that is not for everybody');

const noToken = skipped(`tokens were not examined: ${howToPlay}`);

/** Problems that are shown of one rule. */
const shown = 5;

/** That nothing is told but what everybody may know. */
export function nothing(problems: readonly string[]): Finding {
  if (problems.length === 0) return passed;
  return failed('expected no more than what everybody may know', problems.slice(0, shown).join('; '));
}

const nothingHidden = skipped('the feed has no records that are not PUBLIC');
const noPersons = skipped('the feed has no PUBLIC persons');

async function checkHidden(examination: Examination, asker: 'nobody' | 'public'): Promise<Finding> {
  if ((await hiddenRecords(examination)).length === 0) return nothingHidden;
  if (asker === 'nobody' && (await refusesEntities(examination, asker))) return passed;
  return nothing(await shownRecords(examination, asker));
}

async function checkPersons(examination: Examination, asker: 'nobody' | 'public'): Promise<Finding> {
  if ((await publicPersons(examination)).length === 0) return noPersons;
  if (asker === 'nobody' && (await refusesEntities(examination, asker))) return passed;
  return nothing(await shownPersons(examination, asker));
}

const withoutToken: readonly Rule[] = [
  {
    rule: 'hidden-without-token',
    title: 'Without a token `_entities` is refused, or answers a record that is not PUBLIC with null',
    reference: 'contract.graphql Entry.visibility',
    needs,
    check: (examination) => checkHidden(examination, 'nobody'),
  },
  {
    rule: 'person-without-token',
    title:
      'Without a token `_entities` is refused, or a person has role, unit or organisation for a name and no addresses',
    reference: 'contract.graphql Contact.name',
    needs: [...needs, 'entities-contact'],
    check: (examination) => checkPersons(examination, 'nobody'),
  },
  {
    rule: 'feed-without-token',
    title: 'Without a token the feed is refused, or holds PUBLIC records only, of persons only what everybody reads',
    reference: 'contract.graphql Query.catalogueChanges',
    needs,
    check: async (examination) => nothing(await shownInFeed(examination, 'nobody')),
  },
];

const withToken: readonly Rule[] = [
  {
    rule: 'hidden-from-public',
    title: 'With a token for the public `_entities` answers a record that is not PUBLIC with null',
    reference: 'contract.graphql Entry.visibility',
    needs,
    check: (examination) => checkHidden(examination, 'public'),
  },
  {
    rule: 'person-from-public',
    title: 'With a token for the public a person has role, unit or organisation for a name and no addresses',
    reference: 'contract.graphql Contact.name',
    needs: [...needs, 'entities-contact'],
    check: (examination) => checkPersons(examination, 'public'),
  },
  {
    rule: 'internal-with-token',
    title: 'With a token for staff `_entities` answers INTERNAL records',
    reference: 'contract.graphql Visibility.INTERNAL',
    needs: [...needs, ...entryKinds.map((kind) => `entities-${kind}`)],
    check: async ({ server, records }) => {
      const internal = (await records()).filter(({ answer }) => answer.visibility === 'INTERNAL');
      const entities = await askForAll(server, internal, undefined, 'staff');
      return every('INTERNAL records', [...internal.entries()], ([place, { id }]) =>
        entities[place] === null ? [`${id}: expected the record, got null`] : [],
      );
    },
  },
  {
    rule: 'person-with-token',
    title: 'With a token for staff a person has its own name',
    reference: 'contract.graphql Contact.name',
    needs: [...needs, 'entities-contact'],
    check: async (examination) => {
      const persons = await publicPersons(examination);
      const entities = await askForAll(examination.server, persons, personFields, 'staff');
      return every('PUBLIC persons', [...persons.entries()], ([place, { id, answer }]) => {
        const got = entities[place]?.name;
        const [wanted, came] = [answer.name, got].map((name) => JSON.stringify(name));
        return wanted === came ? [] : [`${id}: name: expected ${wanted}, got ${came}`];
      });
    },
  },
  {
    rule: 'feed-with-scope',
    title: 'With a token without the scope `feed` the feed is refused, or tells no more than to everybody',
    reference: 'contract.graphql Query.catalogueChanges',
    needs,
    check: async (examination) => nothing(await shownInFeed(examination, 'staff')),
  },
];

/** What can be looked at only where the kit plays the gateway. */
export function onlyWithGateway(rule: Rule): Rule {
  return {
    ...rule,
    check: async (examination) => (examination.server.gateway === undefined ? noToken : rule.check(examination)),
  };
}

export const visibilityRules: readonly Rule[] = [...withoutToken, ...withToken.map(onlyWithGateway)];
