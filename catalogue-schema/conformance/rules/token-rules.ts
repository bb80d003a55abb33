import { type Forgery, forgeries, type PlayedGateway } from '../gateway/index.ts';
import {
  hiddenRecords,
  publicPersons,
  refusesEntities,
  shownInFeed,
  shownPersons,
  shownRecords,
} from './public-at-most.ts';
import type { Rule } from './rule.ts';
import { nothing, nothingSecret, onlyWithGateway } from './visibility-rules.ts';

function tokenRule({ name, title, make }: Forgery): Rule {
  return {
    rule: `token-${name}`,
    title: `With a token ${title} everything is refused, or nobody is told more than everybody`,
    reference: 'catalogue-schema/README.md, Tokens',
    needs: ['owner-id', 'feed-upsert-record'],
    check: async (examination) => {
      const { server } = examination;
      const secrets = [...(await hiddenRecords(examination)), ...(await publicPersons(examination))];
      if (secrets.length === 0) return nothingSecret;
      const asker = { token: await make(server.gateway as PlayedGateway, await server.audience()) };
      const ofEntities = (await refusesEntities(examination, asker))
        ? []
        : [...(await shownRecords(examination, asker)), ...(await shownPersons(examination, asker))];
      return nothing([...ofEntities, ...(await shownInFeed(examination, asker))]);
    },
  };
}

/** Whoever takes one of these tokens can be lied to about who asks. */
export const tokenRules: readonly Rule[] = forgeries.map(tokenRule).map(onlyWithGateway);
