/** What a request for GraphQL may be at the most, in bytes. */
export interface RequestLimits {
  readonly body: number;
  readonly url: number;
}

export const defaultRequestLimits: RequestLimits = { body: 300_000, url: 8000 };
