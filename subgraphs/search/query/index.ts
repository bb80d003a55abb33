export { type Connection, connection, type Hit } from './connection.ts';
export { readSearchArguments, type SearchArguments } from './search-arguments.ts';
