import type Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import { mapProjection } from './projection.ts';

export interface FeatureCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly { readonly geometry?: unknown }[];
}

/** Degrees beyond which positions are none. */
const most = { 'EPSG:4326': 180 } as Readonly<Record<string, number>>;

/** Features to draw, each with the one of the collection that it stands for as its subject. */
export function readFeatures({ features }: FeatureCollection, projection: string): readonly Feature[] {
  const format = new GeoJSON();
  return features.flatMap((subject) => {
    if (!subject.geometry) return [];
    const read = format.readFeature({ type: 'Feature', geometry: subject.geometry, properties: {} });
    const feature = Array.isArray(read) ? read[0] : read;
    const geometry = feature?.getGeometry();
    if (!feature || !geometry) return [];
    const limit = most[projection] ?? Number.POSITIVE_INFINITY;
    if (geometry.getExtent().some((value: number) => Math.abs(value) > limit)) {
      throw new RangeError(`expected positions in ${projection}`);
    }
    geometry.transform(projection, mapProjection);
    feature.set('subject', subject);
    return [feature];
  });
}
