import { type Examination, examine } from './examination/index.ts';
import { type ConformanceReport, type RuleResult, responseTimes } from './report/index.ts';
import { conformanceRules, type Finding, type Rule } from './rules/index.ts';
import { type ConformanceOptions, defaultLimits, Misfit, serverUnderTest, shorten } from './server/index.ts';

async function check(rule: Rule, examination: Examination): Promise<Finding> {
  try {
    return await rule.check(examination);
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof Misfit) return { outcome: 'failed', reason: message, received: error.received };
    // Values that nobody foresaw are the server's fault, and end no examination.
    return { outcome: 'failed', reason: `the answer could not be looked at: ${message}`, received: undefined };
  }
}

function resultOf({ rule, title, reference }: Rule, finding: Finding, milliseconds: number): RuleResult {
  return {
    rule,
    title,
    reference,
    outcome: finding.outcome,
    ...(finding.outcome === 'passed' ? {} : { reason: shorten(finding.reason) }),
    ...(finding.outcome === 'failed' && finding.received !== undefined ? { received: shorten(finding.received) } : {}),
    milliseconds: Math.round(milliseconds),
  };
}

async function applyRules(examination: Examination): Promise<readonly RuleResult[]> {
  const results: RuleResult[] = [];
  /** Rules that failed, or could not be looked at because of one that did. */
  const missing = new Set<string>();
  for (const rule of conformanceRules) {
    const start = performance.now();
    const lacking = rule.needs.find((needed) => missing.has(needed));
    const finding: Finding =
      lacking === undefined
        ? await check(rule, examination)
        : { outcome: 'skipped', reason: `needs ${lacking}, which does not hold` };
    if (finding.outcome === 'failed' || lacking !== undefined) missing.add(rule.rule);
    results.push(resultOf(rule, finding, performance.now() - start));
  }
  return results;
}

/**
 * Examines an owner's GraphQL server from outside, over HTTP, in whatever language it is written: whether it keeps to
 * the catalogue's contract. Nothing that the server does makes it throw or run without end.
 *
 * @param url the server's GraphQL endpoint
 */
export async function runConformance(url: string, options: ConformanceOptions = {}): Promise<ConformanceReport> {
  const start = performance.now();
  const { gateway, ...limits } = options;
  const server = serverUnderTest(url, { ...defaultLimits, ...limits }, gateway);
  const examination = examine(server);
  const results = await applyRules(examination);
  const owner = await examination
    .owner()
    .then(({ id }) => id)
    .catch(() => null);
  const feed = await examination.feed().catch(() => null);
  return {
    url,
    owner: typeof owner === 'string' ? shorten(owner) : null,
    passed: results.every(({ outcome }) => outcome !== 'failed'),
    results,
    feed: { changes: feed?.changes.length ?? 0, isComplete: feed?.isComplete ?? false },
    responseTimes: {
      entities: responseTimes(server.durations.entities),
      feed: responseTimes(server.durations.feed),
    },
    milliseconds: Math.round(performance.now() - start),
  };
}
