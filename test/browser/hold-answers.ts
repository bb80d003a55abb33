import type { Page, Route } from 'playwright-core';

export interface HeldAnswers {
  /** What the graph was asked for meanwhile, oldest first. */
  readonly variables: readonly Record<string, unknown>[];
  /** Waits until so many questions are held. */
  reach(count: number): Promise<void>;
  /** Lets one go, or all, and holds nothing more where it is all. */
  release(place?: number): Promise<void>;
}

/** Keeps what a page asks the graph from getting there, until it is let go. */
export async function holdAnswers(page: Page): Promise<HeldAnswers> {
  const held: Route[] = [];
  const variables: Record<string, unknown>[] = [];
  let tell = (): void => {};
  const hold = (route: Route): void => {
    held.push(route);
    variables.push(route.request().postDataJSON().variables);
    tell();
  };
  // A question that was given up cannot be let go any more.
  const letGo = (route: Route | undefined): Promise<void> => route?.continue().catch(() => {}) ?? Promise.resolve();
  await page.route('**/graphql', hold);
  return {
    variables,
    reach: async (count) => {
      while (held.length < count) {
        await new Promise<void>((resolve) => {
          tell = resolve;
        });
      }
    },
    release: async (place) => {
      if (place !== undefined) return letGo(held[place]);
      await page.unroute('**/graphql', hold);
      await Promise.all(held.map(letGo));
    },
  };
}
