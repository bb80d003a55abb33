import type { HostingFragment } from '../generated/extensions.ts';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import { Facts } from './facts.tsx';
import { Section } from './section.tsx';

type Hosted = NonNullable<HostingFragment['hosting']>;

/** How the systems behind a dataset are run. */
export function Hosting({ hosting }: { readonly hosting: Hosted }) {
  const { texts, formats } = useView();
  const { operator, serviceLevel, availabilityPercent, maintenanceWindow: window } = hosting;
  // Whoever adds hosting to the graph may know more values than these pages.
  const levels: Readonly<Record<string, string>> = texts.values.ServiceLevel;
  const weekdays: Readonly<Record<string, string>> = texts.values.Weekday;
  return (
    <Section id="betrieb" title={texts.hosting.title}>
      <div class="card">
        <Facts
          rows={[
            [texts.hosting.operator, operator],
            [texts.hosting.serviceLevel, levels[serviceLevel] ?? serviceLevel],
            [
              texts.hosting.availability,
              availabilityPercent !== null &&
                fill(texts.hosting.ofAMonth, { share: formats.percent(availabilityPercent / 100) }),
            ],
            [
              texts.hosting.maintenance,
              window && fill(texts.hosting.window, { ...window, weekday: weekdays[window.weekday] ?? window.weekday }),
            ],
          ]}
        />
      </div>
    </Section>
  );
}
