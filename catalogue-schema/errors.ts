import { GraphQLError } from 'graphql';

/**
 * Every error code that the catalogue answers with, and what it means. Codes are stable: clients may rely on them.
 * `catalogue-schema/README.md` lists the same codes for readers; a test holds the two together.
 */
export const errorCodes = {
  BAD_USER_INPUT: 'An argument is not of the form that the field takes. The message names the argument.',
  CURSOR_UNKNOWN: 'The change feed does not know this cursor any more. Read the feed again from its start.',
  OWNER_UNAVAILABLE: 'The owner of the record could not be reached, or answered with something other than GraphQL.',
  OWNER_TIMEOUT: 'The owner of the record did not answer in time.',
  OWNER_ERROR: 'The owner of the record answered with an error of its own, which the message repeats.',
  FOREIGN_RECORD: 'An owner sent a record under an id that is not its own or was not asked for. It was refused.',
  OWNER_SUSPENDED: 'The owner of the record takes no part in the catalogue for now.',
  SEARCH_UNAVAILABLE: 'The search server could not be reached. Records by id are still answered.',
  NOT_FOUND: 'There is no record with this id that you may see.',
  DELETED: 'The record was deleted by its owner. `deletedAt` says when.',
  EXTENSION_REFUSED: "An owner's extension of the graph does not fit. The message names both sides.",
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
