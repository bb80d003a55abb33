import type { CoverageFragment } from '../generated/operations.ts';
import { Island } from '../layout/index.ts';
import { hasPlace, RecordMap } from '../map/index.ts';

interface FootprintMapProps {
  readonly title: string;
  readonly coverage: CoverageFragment | null;
}

/** What a record covers, on a map where there is a script. */
export function FootprintMap({ title, coverage }: FootprintMapProps) {
  if (coverage === null || !hasPlace(coverage)) return null;
  const { bbox, geometry } = coverage;
  const properties = { title, footprint: { bbox, geometry } };
  return <Island name="record-map" component={RecordMap} properties={properties} needsScript />;
}
