import { StartError } from '../../../catalogue-schema/index.ts';
import { CatalogueSourceError, readSource } from '../../owner-kit/index.ts';
import type { Area, AreaName } from './area.ts';
import { areaOfFeature, type FeatureReading, type NoArea } from './area-of-feature.ts';
import { type CoordinateSystem, coordinateSystem } from './coordinate-system.ts';

const limits = { bytes: 50_000_000, milliseconds: 30_000 };

export interface AreaSource extends Omit<FeatureReading, 'system'> {
  /** A file or an http(s) address. */
  readonly source: string;
  /** The coordinate system; otherwise what the file says, or else WGS 84 as RFC 7946 has it. */
  readonly crs?: string;
}

export interface AreaRefusal extends NoArea {
  /** `feature 3`, counted from 1. */
  readonly feature: string;
}

/** What a file holds. Every feature is an area, a refusal or a repeat. */
export interface AreaReading {
  readonly source: string;
  /** Every name at most once for each kind: the last one of its name. */
  readonly areas: readonly Area[];
  readonly refusals: readonly AreaRefusal[];
  /** One for each area that a later one of the same name and kind replaced. */
  readonly repeats: readonly AreaName[];
}

interface FeatureCollection {
  readonly features: readonly unknown[];
  /** How files named their coordinate system before RFC 7946; many still do. */
  readonly crs?: { readonly properties?: { readonly name?: unknown } } | null;
}

/** The whole text of a file, or of what an address answers. @throws StartError where it cannot be read or is not UTF-8 */
async function readText(source: string): Promise<string> {
  const accept = 'application/geo+json, application/json';
  try {
    const { bytes } = await readSource(source, { what: 'a readable GeoJSON file', accept, ...limits });
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof CatalogueSourceError) throw new StartError(error.message);
    throw new StartError(`${source}: expected a readable GeoJSON file, got text in another encoding than UTF-8`);
  }
}

function featureCollection(source: string, text: string): FeatureCollection {
  const refuse = (got: string): never => {
    throw new StartError(`${source}: expected a GeoJSON FeatureCollection, got ${got}`);
  };
  let value: { type?: unknown; features?: unknown } | null;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(`something else than JSON (${JSON.stringify(text.slice(0, 60))})`);
  }
  if (value?.type !== 'FeatureCollection') refuse(`JSON with the type ${JSON.stringify(value?.type ?? null)}`);
  if (!Array.isArray(value?.features) || value.features.length === 0) refuse('one without features');
  return value as FeatureCollection;
}

function systemOf({ source, crs }: AreaSource, collection: FeatureCollection): CoordinateSystem {
  if (crs !== undefined) return coordinateSystem('crs', crs);
  const stated = collection.crs?.properties?.name;
  return coordinateSystem(`${source}: crs`, stated === undefined ? undefined : String(stated));
}

/**
 * Reads areas from a GeoJSON FeatureCollection (RFC 7946), to its end and without writing anything.
 *
 * The name is looked for in the properties Name, Ortsteil or OT, Stadtbezirk or SBZ, GEN and Bezeichnung, whatever their
 * case. A feature with a property Ortsteil or OT is a locality, one with Stadtbezirk or SBZ a district.
 *
 * A file in ETRS89 / UTM that says so, or of which `crs` says so, is converted to degrees.
 *
 * @throws StartError where the source cannot be read, is something else, or its coordinates are not what they should be
 */
export async function readAreas(options: AreaSource): Promise<AreaReading> {
  const { source } = options;
  const collection = featureCollection(source, await readText(source));
  const reading = { ...options, system: systemOf(options, collection) };
  const areas = new Map<string, Area>();
  const refusals: AreaRefusal[] = [];
  const repeats: AreaName[] = [];
  for (const [index, value] of collection.features.entries()) {
    const feature = `feature ${index + 1}`;
    const area = areaOfFeature(`${source}: ${feature}`, value, reading);
    if ('reason' in area) {
      refusals.push({ ...area, feature });
      continue;
    }
    const identity = `${area.kind} ${area.name}`;
    const earlier = areas.get(identity);
    if (earlier !== undefined) repeats.push({ name: earlier.name, kind: earlier.kind });
    areas.set(identity, area);
  }
  return { source, areas: [...areas.values()], refusals, repeats };
}
