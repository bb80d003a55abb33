export { addGraphiql } from './add-graphiql.ts';
