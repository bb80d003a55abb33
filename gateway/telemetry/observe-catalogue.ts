import { observedGauge } from '../../catalogue-schema/telemetry/index.ts';
import type { Member } from '../participants/index.ts';
import type { Registry } from '../registry/index.ts';

const revision = observedGauge('catalogue_registry_revision', 'The newest revision of the registry.', []);
const owners = observedGauge('catalogue_owners', 'Registered owners by state.', ['state']);
const up = observedGauge('catalogue_owner_up', 'Whether the newest call to an owner was answered.', ['owner']);
const paused = observedGauge(
  'catalogue_owner_circuit_open',
  'Whether an owner is left alone for a while because too many calls failed.',
  ['owner'],
);
const leftOut = observedGauge(
  'catalogue_owner_extension_left_out',
  'Whether what an owner adds to the graph is not part of it.',
  ['owner'],
);

const states = ['active', 'pending', 'suspended'];

/** Lets the metrics say who takes part and how they are doing, until the function that it answers is called. */
export function observeCatalogue(registry: Pick<Registry, 'revision'>, members: () => readonly Member[]): () => void {
  const active = () => members().filter(({ owner }) => owner.state === 'active');
  const stops = [
    revision(async () => [{ labels: {}, value: await registry.revision() }]),
    owners(() =>
      states.map((state) => ({
        labels: { state },
        value: members().filter(({ owner }) => owner.state === state).length,
      })),
    ),
    up(() =>
      active().map(({ owner, participant }) => {
        const isUp = participant !== null && participant.lastAnswerAt !== null && participant.lastError === null;
        return { labels: { owner: owner.id }, value: Number(isUp) };
      }),
    ),
    paused(() =>
      active().map(({ owner, participant }) => ({
        labels: { owner: owner.id },
        value: Number((participant?.pausedUntil ?? null) !== null),
      })),
    ),
    leftOut(() =>
      active().map(({ owner, extensionProblem }) => ({
        labels: { owner: owner.id },
        value: Number(extensionProblem !== null),
      })),
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
