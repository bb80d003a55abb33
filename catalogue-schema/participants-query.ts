/**
 * How the search server asks the gateway who takes part. The gateway always takes this operation, also where it takes
 * only those that were agreed on.
 */
export const participantsQuery = 'query Participants { owners { id state address } }';
