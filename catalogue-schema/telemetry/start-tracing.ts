/** Ends tracing: what was recorded is sent first. */
export type StopTracing = () => Promise<void>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether OpenTelemetry's own variables say that traces are to be sent somewhere. */
function isWanted(environment: Environment): boolean {
  const { OTEL_SDK_DISABLED, OTEL_TRACES_EXPORTER = 'otlp' } = environment;
  const endpoint = environment.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || environment.OTEL_EXPORTER_OTLP_ENDPOINT;
  return Boolean(endpoint) && OTEL_SDK_DISABLED !== 'true' && OTEL_TRACES_EXPORTER === 'otlp';
}

/**
 * Sends traces to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names. Without it nothing is loaded and nothing is sent.
 *
 * @param serviceName where OTEL_SERVICE_NAME does not say another one
 * @see https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 */
export async function startTracing(serviceName: string, environment: Environment): Promise<StopTracing> {
  if (!isWanted(environment)) return async () => {};
  const { exportTraces } = await import('./export-traces.ts');
  return exportTraces(serviceName);
}
