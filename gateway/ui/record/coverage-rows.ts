import { geocodingLevels } from '../../../catalogue-schema/index.ts';
import type { CoverageFragment } from '../generated/operations.ts';
import type { View } from '../layout/index.ts';

/** Where a record belongs, as rows of facts. */
export function coverageRows(
  coverage: CoverageFragment | null,
  { texts, formats, language }: Pick<View, 'texts' | 'formats' | 'language'>,
): readonly (readonly [string, string])[] {
  if (coverage === null) return [];
  const { places, bbox, geocodingLevel, geocodingKey } = coverage;
  const corners = bbox && [bbox.west, bbox.south, bbox.east, bbox.north].map((degree) => `${formats.number(degree)}°`);
  const level = geocodingLevel && geocodingLevels[geocodingLevel].label[language];
  return [
    [texts.record.places, places.join(', ')],
    [texts.record.level, [level, geocodingKey].filter(Boolean).join(', ')],
    [texts.record.area, corners?.join(' · ') ?? ''],
  ];
}
