/** What came of one rule. */
export interface RuleResult {
  /** Stable name, in kebab-case. */
  readonly rule: string;
  /** What the rule wants. */
  readonly title: string;
  /** The text that asks for it: `contract.graphql Query.catalogueChanges`. */
  readonly reference: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Of a failed rule, what was expected; of a skipped one, why it was skipped. */
  readonly reason?: string;
  /** Of a failed rule, what was received, shortened. */
  readonly received?: string;
  readonly milliseconds: number;
}

/** Milliseconds of the answers to one kind of question; null where there were none. */
export interface ResponseTimes {
  readonly count: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly longest: number | null;
}

/** What an examination of a server found. */
export interface ConformanceReport {
  readonly url: string;
  /** The id under which the server speaks, where it says one. */
  readonly owner: string | null;
  /** Whether no rule failed. Skipped rules do not count against a server, but nor were they seen to hold. */
  readonly passed: boolean;
  readonly results: readonly RuleResult[];
  readonly feed: {
    /** Changes that were read and checked. */
    readonly changes: number;
    /** False where the feed was not read, or has more changes than are checked. */
    readonly isComplete: boolean;
  };
  readonly responseTimes: { readonly entities: ResponseTimes; readonly feed: ResponseTimes };
  readonly milliseconds: number;
}
