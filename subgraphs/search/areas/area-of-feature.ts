import { boundingBoxOf } from '../../../catalogue-schema/index.ts';
import type { Area, AreaKind } from './area.ts';
import type { CoordinateSystem } from './coordinate-system.ts';
import { featureGeometry } from './feature-geometry.ts';
import { featureKind, featureName, type Properties, usualNameProperties } from './feature-name.ts';

/** How the features of a file are to be understood. */
export interface FeatureReading {
  readonly system: CoordinateSystem;
  /** What all of them are; otherwise their properties say it. */
  readonly kind?: AreaKind;
  /** The property that holds the name; otherwise it is looked for. */
  readonly nameProperty?: string;
}

/** Why a feature is no area, and what kind of area it would have been. */
export interface NoArea {
  readonly kind: AreaKind;
  readonly reason: string;
}

/**
 * The area that a GeoJSON feature describes, or why it describes none.
 *
 * @param where the file and the feature, for the message
 * @throws StartError where a position does not belong to the coordinate system
 */
export function areaOfFeature(where: string, feature: unknown, reading: FeatureReading): Area | NoArea {
  const { properties, geometry } = (feature ?? {}) as { properties?: Properties | null; geometry?: unknown };
  const { system, kind = featureKind(properties ?? {}), nameProperty } = reading;
  const name = featureName(properties ?? {}, kind, nameProperty);
  if (name === undefined) {
    const got = Object.keys(properties ?? {}).join(', ') || 'no properties';
    return { kind, reason: `expected a name in ${nameProperty ?? `one of ${usualNameProperties}`}, got ${got}` };
  }
  const checked = featureGeometry(`${where} ("${name}")`, geometry, system);
  if (typeof checked === 'string') return { kind, reason: `"${name}": ${checked}` };
  return { name, kind, bbox: boundingBoxOf(checked), geometry: checked };
}
