import { expect, test } from '@jest/globals';
import { trace } from '@opentelemetry/api';
import { correlationHeaders, requestIdOf, startTracing, trustedAddresses, withinRequest } from './index.ts';

test('a request has the name that a trusted proxy gave it, where it may stand in a log', () => {
  const uuid = /^[0-9a-f-]{36}$/;
  expect(requestIdOf({ 'x-request-id': 'abc-1' }, true)).toBe('abc-1');
  expect(requestIdOf({ 'x-request-id': 'abc-1' }, false)).toMatch(uuid);
  expect(requestIdOf({ 'x-request-id': 'Erika Mustermann' }, true)).toMatch(uuid);
  expect(requestIdOf({ 'x-request-id': 'a'.repeat(65) }, true)).toMatch(uuid);
  expect(requestIdOf({}, true)).toMatch(uuid);
});

test('what is done for a request knows its name, and nothing else does', async () => {
  expect(correlationHeaders()).toEqual({});
  const headers = await withinRequest('abc-1', async () => {
    await Promise.resolve();
    return correlationHeaders();
  });
  expect(headers).toEqual({ 'x-request-id': 'abc-1' });
});

test.each([
  ['10.0.0.0/8', '10.200.3.4', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['10.0.0.0/8', '::ffff:10.1.1.1', true],
  ['127.0.0.1, ::1', '::1', true],
  ['fd00::/8', 'fd12::1', true],
  ['', '127.0.0.1', false],
  ['10.0.0.0/8', '', false],
])('of "%s", %s is one: %s', (list, address, isTrusted) => {
  expect(trustedAddresses('TRUSTED_PROXIES', list)(address)).toBe(isTrusted);
});

test.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0/8', '10.0.0.0/'])('"%s" is refused', (list) => {
  expect(() => trustedAddresses('TRUSTED_PROXIES', list)).toThrow(
    `TRUSTED_PROXIES: expected IP addresses or networks such as 10.0.0.0/8, got "${list}"`,
  );
});

test.each([
  {},
  { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', OTEL_SDK_DISABLED: 'true' },
  { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', OTEL_TRACES_EXPORTER: 'none' },
])('nothing is traced with %j', async (environment) => {
  const stop = await startTracing('catalogue', environment);
  expect(trace.getTracer('test').startSpan('test').isRecording()).toBe(false);
  await stop();
});
