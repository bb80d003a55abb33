/** What came of looking at a rule. */
export type Finding =
  | { readonly outcome: 'passed' }
  /** `reason`: what was expected and what arrived; `received`: the place in the answer, not yet shortened. */
  | { readonly outcome: 'failed'; readonly reason: string; readonly received: unknown }
  | { readonly outcome: 'skipped'; readonly reason: string };

export const passed: Finding = { outcome: 'passed' };

export function failed(reason: string, received: unknown): Finding {
  return { outcome: 'failed', reason, received };
}

export function skipped(reason: string): Finding {
  return { outcome: 'skipped', reason };
}
