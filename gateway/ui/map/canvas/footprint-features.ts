import Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import type OlGeometry from 'ol/geom/Geometry.js';
import type { Footprint, Geometry } from '../footprint.ts';
import { boxGeometry } from './box-geometry.ts';
import { mapProjection } from './projection.ts';

function geometryOf(geometry: Geometry): OlGeometry | null {
  try {
    const read = new GeoJSON().readGeometry(geometry, {
      dataProjection: 'EPSG:4326',
      featureProjection: mapProjection,
    });
    return read?.getExtent().every(Number.isFinite) ? read : null;
  } catch {
    return null; // Records are of any origin: what cannot be drawn is shown by its box.
  }
}

/** What a record covers as something to draw; none where it says nothing that can be. */
export function footprintFeatures(footprint: Footprint): readonly Feature[] {
  const { bbox, geometry } = footprint;
  const exact = geometry ? geometryOf(geometry) : null;
  const drawn = exact ?? (bbox && boxGeometry(bbox));
  if (drawn === null) return [];
  const feature = new Feature(drawn);
  feature.set('subject', footprint);
  return [feature];
}
