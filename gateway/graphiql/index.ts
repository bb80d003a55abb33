export { addGraphiql } from './add-graphiql.ts';
export { exampleQueries } from './example-queries.ts';
