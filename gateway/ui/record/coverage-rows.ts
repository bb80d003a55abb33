import type { CoverageFragment } from '../generated/operations.ts';
import type { Formats, Texts } from '../language/index.ts';

/** Where a record belongs, as rows of facts. */
export function coverageRows(
  coverage: CoverageFragment | null,
  texts: Texts,
  formats: Formats,
): readonly (readonly [string, string])[] {
  const { places = [], bbox = null } = coverage ?? {};
  const corners = bbox && [bbox.west, bbox.south, bbox.east, bbox.north].map((degree) => `${formats.number(degree)}°`);
  return [
    [texts.record.places, places.join(', ')],
    [texts.record.area, corners?.join(' · ') ?? ''],
  ];
}
