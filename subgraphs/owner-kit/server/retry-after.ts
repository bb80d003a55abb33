/** Seconds after which who was told to come back later may do so. */
export const retryAfter = 2;
