import {
  boundingBoxOf,
  geocodingLevelByUri,
  type SpatialCoverageRecord,
  type TemporalCoverageRecord,
} from '../../../../catalogue-schema/index.ts';
import { geometryOf, lineOf, periodOf, placeNameOf, stated } from '../values/index.ts';
import type { CkanFields } from './ckan-fields.ts';

/** The geometry as text: some portals give it as a dictionary. */
function statedGeometry(spatial: unknown, fields: CkanFields): string | undefined {
  return typeof spatial === 'object' && spatial !== null ? JSON.stringify(spatial) : fields.first('spatial');
}

function placesOf(fields: CkanFields): string[] {
  const stated = [...fields.all('geocodingText'), ...fields.all('spatial_text')].map(lineOf);
  const known = fields.all('spatial_uri').map(placeNameOf);
  return [...new Set([...stated, ...known])].filter((name) => name !== undefined);
}

/** The area of a package, from its geometry, its administrative codes and the names of places (dct:spatial). */
export function spatialCoverageOf(spatial: unknown, fields: CkanFields): SpatialCoverageRecord | undefined {
  const geometry = geometryOf(statedGeometry(spatial, fields));
  const places = placesOf(fields);
  const geocoding = stated({
    geocodingLevel: geocodingLevelByUri(fields.first('politicalGeocodingLevelURI') ?? ''),
    geocodingKey: fields.first('politicalGeocodingURI')?.replace(/\/+$/, '').split('/').at(-1),
  });
  if (geometry === undefined && places.length === 0 && Object.keys(geocoding).length === 0) return undefined;
  return { ...(geometry === undefined ? {} : { geometry, bbox: boundingBoxOf(geometry) }), places, ...geocoding };
}

/** The period of a package (dct:temporal). */
export function temporalCoverageOf(fields: CkanFields): TemporalCoverageRecord | undefined {
  return periodOf(fields.first('temporal_start'), fields.first('temporal_end'));
}
