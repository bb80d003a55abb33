import { buildSchema, GraphQLError, Kind, NoFragmentCyclesRule, parse, validate } from 'graphql';
import { limitError } from '../limit-error.ts';
import { finiteNumbersRule } from './finite-numbers-rule.ts';
import type { OperationLimits } from './operation-limits.ts';

/** What is looked at here does not depend on the schema. */
const anySchema = buildSchema('type Query { any: Int }');

/** How graphql-js says that it stopped reading. */
const tooManyTokens = /^Syntax Error: Document contains more that \d+ tokens/;

/**
 * Why a document is not given to validation, which compares every fragment with every other: where they contain each
 * other, it goes as deep as there are pairs, and 50 fragments are enough to overflow the stack. Numbers that are none would
 * pass it, and fail while the operation is planned.
 */
export function checkDocument(text: string, { tokens, fragments }: OperationLimits): GraphQLError | undefined {
  try {
    const document = parse(text, { maxTokens: tokens });
    const named = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).length;
    if (named > fragments) return limitError('fragments', fragments, named);
    const [problem] = validate(anySchema, document, [NoFragmentCyclesRule, finiteNumbersRule]);
    return problem && new GraphQLError(problem.message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  } catch (error) {
    // What is no GraphQL is for the server to say.
    return tooManyTokens.test((error as Error).message) ? limitError('tokens', tokens, 'more') : undefined;
  }
}
