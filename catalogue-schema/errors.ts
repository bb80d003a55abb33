import { GraphQLError } from 'graphql';

/**
 * Every error code that the catalogue answers with, and what it means. Codes are stable: clients may rely on them.
 * `catalogue-schema/README.md` lists the same codes for readers; a test holds the two together.
 */
export const errorCodes = {
  BAD_USER_INPUT: 'An argument is not of the form that the field takes. The message names the argument.',
  UNAUTHENTICATED: 'There is no access token or session, or it is not valid. The message says why.',
  FORBIDDEN: 'Who asks is known, but may not do this, or not from the page that asked.',
  SIGN_IN_UNAVAILABLE: 'Who signs people in cannot be reached, so that nobody knows who asks. Ask again later.',
  KEYS_UNAVAILABLE: "The server cannot fetch the gateway's keys now, so it takes no token. Try again a little later.",
  DATABASE_UNAVAILABLE: "The server's database does not answer now, so it answers nothing. Try again a little later.",
  LIMIT_EXCEEDED:
    'The operation is larger than the gateway takes. The message names the limit, the most and what arrived.',
  RATE_LIMITED: 'This client has asked too much in the last minute. `Retry-After` says when to ask again.',
  OPERATION_NOT_LISTED: 'The gateway takes only operations that were agreed on, and this is none of them.',
  OPERATION_TIMEOUT: 'The operation took longer than the gateway gives it. What had arrived by then is in the answer.',
  CURSOR_UNKNOWN: 'The change feed does not know this cursor any more. Read the feed again from its start.',
  OWNER_UNAVAILABLE: 'The owner of the record could not be reached, is left alone for now, or answered no GraphQL.',
  OWNER_TIMEOUT: 'The owner of the record did not answer in time.',
  OWNER_ERROR: 'The owner of the record answered with an error of its own, which the message repeats.',
  FOREIGN_RECORD: 'An owner sent a record under an id that is not its own or was not asked for. It was refused.',
  FOREIGN_OWNER: 'A server speaks for another owner than the one under whose name it is registered.',
  STATEMENT_REFUSED: "What an owner's server says of itself is not of the form that the registry takes.",
  OWNER_SUSPENDED: 'The owner of the record takes no part in the catalogue for now.',
  OWNER_CONFIGURED: 'The owner belongs to the installation: nobody publishes for it, moves it or deletes it.',
  SEARCH_UNAVAILABLE: 'The search server could not be reached. Records by id are still answered.',
  REGISTRY_UNAVAILABLE: 'The registry of who takes part cannot be read or written now. Nothing was changed.',
  NOT_FOUND: 'There is no record with this id that you may see.',
  DELETED: 'The record was deleted by its owner. `deletedAt` says when.',
  RECORD_INVALID:
    'The record breaks the contract. `problems` has the path of each wrong field and what is wrong with it.',
  VERSION_CONFLICT: 'The record was changed since it was read. `version` is the one that it has now.',
  DRAFT_MISSING: 'There is no draft of this record.',
  NOT_EDITABLE_HERE: 'The owner edits its records elsewhere. `editUrl` says where, if the owner does.',
  EXTENSION_REFUSED: "An owner's extension of the graph does not fit. The message names both sides.",
  EXTENSION_COLLIDES: 'An extension defines what the contract, the catalogue or another owner has already defined.',
  DIRECTIVE_REFUSED: 'An SDL uses a directive that the gateway does not take.',
  SDL_UNREADABLE: 'The SDL is not GraphQL. The message says where reading ended.',
  SDL_TOO_LARGE: 'The SDL is larger than the gateway takes.',
  SDL_INVALID: 'The SDL can be read, but is no Apollo Federation subgraph. The message says which rule it breaks.',
  CONTRACT_TYPE_MISSING: 'A type of the contract is not in the SDL.',
  CONTRACT_TYPE_DIFFERS: 'A type has the name of a contract type, but is of another form, as an enum for a type.',
  CONTRACT_FIELD_MISSING: 'A field of the contract is not in the SDL.',
  CONTRACT_FIELD_DIFFERS: "A field has another type than the contract's. The message has both types.",
  CONTRACT_ARGUMENT_MISSING: 'An argument of a contract field is not in the SDL.',
  CONTRACT_ARGUMENT_DIFFERS: 'A contract field cannot be called with the arguments that the contract gives it.',
  CONTRACT_VALUE_MISSING: 'An enum of the contract lacks a value. No record can have it, which may be meant so.',
  CONTRACT_VALUE_UNKNOWN: 'An enum of the contract has a value that clients do not know.',
  CONTRACT_INTERFACE_MISSING: 'A type does not implement the interface that it has in the contract.',
  CONTRACT_KEY_MISSING: 'A type of the contract cannot be reached by its id.',
  COMPOSITION_FAILED: 'The SDL does not compose into one supergraph with those of the others.',
  COMPOSITION_TIMEOUT: 'With the SDL, the supergraph takes longer to compose than the gateway waits.',
  CLIENT_BREAKS: 'An operation that clients use would fail or change its answer. The message names both.',
  SOURCE_TOO_LARGE: 'A source of an import is larger than is read. The message says which limit it passes, and where.',
  SOURCE_CIRCULAR: 'The pages of a source of an import lead back to what was read already, so it has no end.',
  IMPORT_TIMEOUT: 'An import was ended because it took longer than it may.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** An error for a GraphQL answer, with a stable code from the catalogue of errors. */
export function catalogueError(
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}
