import {
  boundingBoxOf,
  geocodingLevelByUri,
  type SpatialCoverageRecord,
  type TemporalCoverageRecord,
} from '../../../../catalogue-schema/index.ts';
import { geometryOf, lineOf, periodOf, placeNameOf, stated, uniqueWords } from '../values/index.ts';
import { geometryOfWkt } from './geometry-of-wkt.ts';
import type { Resource } from './resource.ts';

function geometriesOf(place: Resource): readonly { readonly type: string }[] {
  const texts = ['locn:geometry', 'dcat:bbox', 'dcat:centroid'].flatMap((property) => place.values(property));
  const own = place.node.termType === 'Literal' ? [place.node.value] : [];
  return [...texts, ...own].flatMap((text) => geometryOf(text) ?? geometryOfWkt(text) ?? []);
}

function placesOf(place: Resource): readonly (string | undefined)[] {
  if (place.iri !== undefined && placeNameOf(place.iri) !== undefined) return [placeNameOf(place.iri)];
  const name = place.text('locn:geographicName') ?? place.label;
  return [name === undefined || /[{(]/.test(name) ? undefined : lineOf(name)];
}

/** The area of a dataset (dct:spatial), with its administrative codes (dcatde). */
export function spatialCoverageOf(dataset: Resource): SpatialCoverageRecord | undefined {
  const spatial = dataset.nodes('dct:spatial');
  const geometry = spatial.flatMap(geometriesOf)[0];
  const described = dataset.texts('dcatde:geocodingDescription').map(({ text }) => lineOf(text));
  const places = uniqueWords([...described, ...spatial.flatMap(placesOf)]);
  const geocoding = stated({
    geocodingLevel: geocodingLevelByUri(dataset.first('dcatde:politicalGeocodingLevelURI') ?? ''),
    geocodingKey: dataset.first('dcatde:politicalGeocodingURI')?.replace(/\/+$/, '').split('/').at(-1),
  });
  if (geometry === undefined && places.length === 0 && Object.keys(geocoding).length === 0) return undefined;
  return { ...(geometry === undefined ? {} : { geometry, bbox: boundingBoxOf(geometry) }), places, ...geocoding };
}

/** The period of a dataset (dct:temporal). */
export function temporalCoverageOf(dataset: Resource): TemporalCoverageRecord | undefined {
  const [period] = dataset.nodes('dct:temporal');
  return (
    period &&
    periodOf(period.first('dcat:startDate', 'schema:startDate'), period.first('dcat:endDate', 'schema:endDate'))
  );
}
