import { context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Knex } from 'knex';

interface Statement {
  readonly __knexQueryUid: string;
  readonly sql: string;
}

const tracer = trace.getTracer('catalogue');

/** Makes each SQL statement of a traced request a span of it, without the values in it. */
export function traceStatements(knex: Knex): Knex {
  const spans = new Map<string, Span>();
  const end = (uid: string, code: SpanStatusCode): void => {
    spans.get(uid)?.setStatus({ code }).end();
    spans.delete(uid);
  };
  return knex
    .on('query', ({ __knexQueryUid, sql }: Statement) => {
      if (trace.getSpan(context.active())?.isRecording() !== true) return;
      const operation = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? 'SQL';
      const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': operation, 'db.query.text': sql };
      spans.set(__knexQueryUid, tracer.startSpan(operation, { kind: SpanKind.CLIENT, attributes }));
    })
    .on('query-response', (_response: unknown, { __knexQueryUid }: Statement) =>
      end(__knexQueryUid, SpanStatusCode.UNSET),
    )
    .on('query-error', (_error: unknown, { __knexQueryUid }: Statement) => end(__knexQueryUid, SpanStatusCode.ERROR));
}
