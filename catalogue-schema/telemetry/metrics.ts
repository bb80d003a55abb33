import { Gauge, Histogram, register } from 'prom-client';

/** Bounds in seconds, from an answer out of memory to a timeout. */
export const latencyBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** All metrics of this process in Prometheus' text format. */
export const metricsText = (): Promise<string> => register.metrics();
export const metricsType = register.contentType;

export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * A gauge whose values are looked up when somebody asks for them. Answers a function that adds a source of values, and
 * that answers how to take it away again.
 */
export function observedGauge(
  name: string,
  help: string,
  labelNames: readonly string[],
): (read: () => Promise<readonly Sample[]> | readonly Sample[]) => () => void {
  const sources = new Set<() => Promise<readonly Sample[]> | readonly Sample[]>();
  new Gauge({
    name,
    help,
    labelNames,
    async collect() {
      this.reset();
      for (const read of sources) {
        // A database that does not answer must not cost the other metrics.
        const samples = await Promise.resolve()
          .then(read)
          .catch(() => []);
        for (const { labels, value } of samples) this.set(labels, value);
      }
    },
  });
  return (read) => {
    sources.add(read);
    return () => void sources.delete(read);
  };
}

/** Answers to HTTP requests of all servers in this process. `route` is a pattern of the program, never a client's path. */
export const httpDuration = new Histogram({
  name: 'catalogue_http_request_duration_seconds',
  help: 'Time from a request to the end of its answer.',
  labelNames: ['server', 'method', 'route', 'status'],
  buckets: latencyBuckets,
});

/** GraphQL operations. `outcome`: success, partial (data and errors) or failure (errors alone). */
export const operationDuration = new Histogram({
  name: 'catalogue_operation_duration_seconds',
  help: 'Time that a GraphQL operation takes.',
  labelNames: ['server', 'kind', 'outcome'],
  buckets: latencyBuckets,
});
