import { parse } from 'graphql';
import { checkContract } from '../../contract-check/index.ts';
import { failed, passed } from './finding.ts';
import { texts } from './references.ts';
import type { Rule } from './rule.ts';

const sdlAnswered: Rule = {
  rule: 'sdl-answered',
  title: '`_service { sdl }` is the SDL of the subgraph',
  reference: `${texts.subgraph}, Query._service`,
  needs: ['graphql-over-http'],
  check: async ({ sdl }) => {
    const text = await sdl();
    if (typeof text !== 'string' || text.trim() === '') return failed('expected an SDL as text', text ?? null);
    try {
      parse(text);
      return passed;
    } catch (error) {
      return failed(`expected an SDL that can be read: ${(error as Error).message}`, text);
    }
  },
};

const sdlHoldsContract: Rule = {
  rule: 'sdl-holds-contract',
  title: 'The SDL has every type and field of the contract, with the type that the contract gives it',
  reference: 'contract.graphql',
  needs: ['sdl-answered'],
  check: async ({ sdl }) => {
    const problems = checkContract((await sdl()) as string).filter(({ severity }) => severity === 'error');
    if (problems.length === 0) return passed;
    const lines = problems.map(
      ({ code, message, line }) => `${code}${line === null ? '' : ` line ${line}`} ${message}`,
    );
    return failed(`expected the whole contract, got ${problems.length} differences`, lines.join('; '));
  },
};

export const sdlRules: readonly Rule[] = [sdlAnswered, sdlHoldsContract];
