import type Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import { mapProjection } from './projection.ts';

export interface FeatureCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly { readonly geometry?: unknown }[];
}

/** Degrees, east and north, beyond which positions are none. */
const most = { 'EPSG:4326': [180, 90] } as Readonly<Record<string, readonly [number, number]>>;

/**
 * Features to draw, each with the one of the collection that it stands for as its subject. What has no place is left out.
 *
 * @throws RangeError where a position is none in this projection
 */
export function readFeatures({ features }: FeatureCollection, projection: string): readonly Feature[] {
  const format = new GeoJSON();
  const limits = most[projection];
  const isBeyond = (value: number, place: number): boolean =>
    limits !== undefined && Number.isFinite(value) && Math.abs(value) > (limits[place % 2] as number);
  return features.flatMap((subject) => {
    if (!subject.geometry) return [];
    const read = format.readFeature({ type: 'Feature', geometry: subject.geometry, properties: {} });
    const feature = Array.isArray(read) ? read[0] : read;
    const geometry = feature?.getGeometry();
    if (!feature || !geometry) return [];
    const extent = geometry.getExtent();
    if (extent.some(isBeyond)) throw new RangeError(`expected positions in ${projection}`);
    if (!extent.every(Number.isFinite)) return [];
    geometry.transform(projection, mapProjection);
    feature.set('subject', subject);
    return [feature];
  });
}
