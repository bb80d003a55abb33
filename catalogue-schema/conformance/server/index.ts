export { type ConformanceOptions, defaultLimits, type Limits } from './conformance-options.ts';
export { type Exchange, exchange } from './exchange.ts';
export { type AnswerError, type GraphQLAnswer, graphqlAnswer } from './graphql-answer.ts';
export { Misfit } from './misfit.ts';
export { type Question, type ServerUnderTest, serverUnderTest, type Topic } from './server-under-test.ts';
export { shorten } from './shorten.ts';
