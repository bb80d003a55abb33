export { type Connection, connection, type Hit, type Searched } from './connection.ts';
export type { SearchArguments } from './search-arguments.ts';
export { type Suggestion, suggest } from './suggest.ts';
