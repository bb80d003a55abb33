import type { Topic } from '../server/index.ts';
import { failed, passed, skipped } from './finding.ts';
import { texts } from './references.ts';
import type { Rule } from './rule.ts';

function timeRule(topic: Topic & ('entities' | 'feed'), title: string, needs: readonly string[]): Rule {
  return {
    rule: `${topic}-in-time`,
    title,
    reference: texts.conformance,
    needs,
    check: async ({ server: { durations, limits } }) => {
      const most = topic === 'entities' ? limits.entitiesTimeout : limits.feedTimeout;
      const all = durations[topic];
      if (all.length === 0) return skipped('nothing of it was asked');
      const slow = all.filter((milliseconds) => milliseconds > most);
      if (slow.length === 0) return passed;
      const longest = Math.round(Math.max(...slow));
      return failed(
        `expected each of ${all.length} answers within ${most} ms`,
        `${slow.length} took longer, up to ${longest} ms`,
      );
    },
  };
}

/** They come last, as they look at the answers to everything before. */
export const timeRules: readonly Rule[] = [
  timeRule('entities', 'Each answer of `_entities` comes within 2 seconds', ['owner-id']),
  timeRule('feed', 'Each page of the feed comes within 10 seconds', ['graphql-over-http']),
];
