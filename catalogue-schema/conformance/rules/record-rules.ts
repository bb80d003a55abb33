import { type ProblemAspect, problemText } from '../../record/index.ts';
import type { StatedRecord } from '../examination/index.ts';
import { every } from './every.ts';
import type { Rule } from './rule.ts';

const needs: readonly string[] = ['owner-id', 'feed-upsert-record'];

/** A rule about every record of the feed. */
export function recordRule(
  facts: Pick<Rule, 'rule' | 'title' | 'reference'>,
  problemsOf: (stated: StatedRecord) => readonly string[],
  concerns: (stated: StatedRecord) => boolean = () => true,
  what = 'records',
): Rule {
  const named = (stated: StatedRecord): readonly string[] =>
    problemsOf(stated).map((problem) => `${stated.id}: ${problem}`);
  return {
    ...facts,
    needs,
    check: async ({ records }) => every(what, (await records()).filter(concerns), named),
  };
}

/** A rule about one aspect of what `checkRecord` holds a record against. */
function aspectRule(aspect: ProblemAspect, facts: Pick<Rule, 'rule' | 'title' | 'reference'>): Rule {
  return recordRule(facts, ({ inspected }) => {
    if (inspected.ok) return [];
    return inspected.problems.filter((problem) => problem.aspect === aspect).map(problemText);
  });
}

export const recordRules: readonly Rule[] = [
  aspectRule('required', {
    rule: 'record-required-fields',
    title: 'Every field that the contract requires is there, and titles and names are not empty',
    reference: 'contract.graphql Entry',
  }),
  aspectRule('date', {
    rule: 'record-dates',
    title: 'Days and points in time are ISO 8601, points in time with time zone, and no period ends before it starts',
    reference: 'contract.graphql DateTime',
  }),
  aspectRule('address', {
    rule: 'record-addresses',
    title: 'Web addresses are absolute, with http or https',
    reference: 'contract.graphql URL',
  }),
  aspectRule('vocabulary', {
    rule: 'record-enumerations',
    title: 'Values of enumerations are among those that the contract lists',
    reference: 'contract.graphql Theme',
  }),
  aspectRule('reference', {
    rule: 'record-references',
    title: 'References to other records are ids, of the kind that the field is for',
    reference: 'contract.graphql Entry.id',
  }),
  aspectRule('value', {
    rule: 'record-values',
    title:
      'Every other value is of its type and in its range: geometries, boxes, shares, audiences, Unicode characters',
    reference: 'contract.graphql SpatialCoverage',
  }),
];
