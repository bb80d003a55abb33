import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { Counter, Gauge, Histogram } from 'prom-client';
import { errorCodes } from '../../catalogue-schema/index.ts';
import { latencyBuckets } from '../../catalogue-schema/telemetry/index.ts';
import type { SubgraphResponse } from '../apollo/index.ts';

const duration = new Histogram({
  name: 'catalogue_subgraph_call_duration_seconds',
  help: "Time that a subgraph's server takes to answer the gateway. outcome: answered or failed.",
  labelNames: ['subgraph', 'outcome'],
  buckets: latencyBuckets,
});
const inFlight = new Gauge({
  name: 'catalogue_subgraph_calls_in_flight',
  help: 'Calls of the gateway that a subgraph has not answered yet.',
  labelNames: ['subgraph'],
});
const failures = new Counter({
  name: 'catalogue_subgraph_errors_total',
  help: 'Errors of a subgraph by code: calls without an answer, and errors in answers.',
  labelNames: ['subgraph', 'code'],
});
export const callsRefused = new Counter({
  name: 'catalogue_subgraph_calls_refused_total',
  help: 'Calls that a subgraph was spared. reason: open (its circuit breaker) or full (too many in flight).',
  labelNames: ['subgraph', 'reason'],
});
export const callsRepeated = new Counter({
  name: 'catalogue_subgraph_calls_repeated_total',
  help: 'Calls that were sent once more because the connection failed.',
  labelNames: ['subgraph'],
});

export const staleAnswers = new Counter({
  name: 'catalogue_stale_answers_total',
  help: 'Answers in which copies stand for records of an owner that did not answer.',
  labelNames: ['owner'],
});

const tracer = trace.getTracer('catalogue');

function codeOf(given: unknown, otherwise: string): string {
  return typeof given === 'string' && given in errorCodes ? given : otherwise;
}

/**
 * Measures and traces one call of the gateway to a server.
 *
 * @param subgraph the id of a registered owner, `search` or `relations`
 */
export async function watchCall(subgraph: string, call: () => Promise<SubgraphResponse>): Promise<SubgraphResponse> {
  const end = duration.startTimer({ subgraph });
  inFlight.inc({ subgraph });
  const span = tracer.startSpan(`ask ${subgraph}`, {
    kind: SpanKind.CLIENT,
    attributes: { 'catalogue.subgraph': subgraph },
  });
  try {
    const response = await context.with(trace.setSpan(context.active(), span), call);
    for (const { extensions } of response.errors ?? []) {
      failures.inc({ subgraph, code: codeOf(extensions?.code, 'OWNER_ERROR') });
    }
    end({ outcome: 'answered' });
    return response;
  } catch (error) {
    const code = (error as { isTimeout?: boolean }).isTimeout ? 'OWNER_TIMEOUT' : 'OWNER_UNAVAILABLE';
    failures.inc({ subgraph, code });
    span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', code);
    end({ outcome: 'failed' });
    throw error;
  } finally {
    inFlight.dec({ subgraph });
    span.end();
  }
}
