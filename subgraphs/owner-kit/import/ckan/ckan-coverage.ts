import {
  boundingBoxOf,
  geocodingLevelByUri,
  type SpatialCoverageRecord,
  scalarResolvers,
  type TemporalCoverageRecord,
} from '../../../../catalogue-schema/index.ts';
import { dayOf } from './ckan-dates.ts';
import type { CkanFields } from './ckan-fields.ts';
import { lineOf, stated } from './ckan-values.ts';

/** Places that are stated by their address alone. */
const placeNames: Readonly<Record<string, string>> = { 'geonames.org/2879139': 'Leipzig' };

function geometryOf(text: string | undefined): { readonly type: string } | undefined {
  try {
    return scalarResolvers.GeoJSON?.parseValue(JSON.parse(text ?? '')) as { readonly type: string };
  } catch {
    return undefined;
  }
}

/** The geometry as text: some portals give it as a dictionary. */
function statedGeometry(spatial: unknown, fields: CkanFields): string | undefined {
  return typeof spatial === 'object' && spatial !== null ? JSON.stringify(spatial) : fields.first('spatial');
}

function placesOf(fields: CkanFields): string[] {
  const stated = [...fields.all('geocodingText'), ...fields.all('spatial_text')].map(lineOf);
  const known = fields.all('spatial_uri').map((address) => {
    return placeNames[address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/+$/, '')];
  });
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

/** The period of a package (dct:temporal). Undefined also where its end lies before its start. */
export function temporalCoverageOf(fields: CkanFields): TemporalCoverageRecord | undefined {
  const start = dayOf(fields.first('temporal_start'), 'start');
  const end = dayOf(fields.first('temporal_end'), 'end');
  if ((start === undefined && end === undefined) || (start !== undefined && end !== undefined && start > end)) {
    return undefined;
  }
  return stated({ start, end });
}
