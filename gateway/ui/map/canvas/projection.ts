import Projection from 'ol/proj/Projection.js';
import { addCoordinateTransforms, addProjection, transform } from 'ol/proj.js';

/** ETRS89 / UTM zone 33 north, in which Leipzig's own maps are drawn. */
export const mapProjection = 'EPSG:25833';

/** OpenLayers' own UTM zone 33, which is on WGS 84: nowhere a metre off. */
const calculated = 'EPSG:32633';

/** What positions come in. UTM zone 32 is used west of Leipzig. */
const others = ['EPSG:4326', 'EPSG:3857', 'EPSG:32632', calculated];

/** Where the projection may be used: beyond, positions are drawn at its edge. */
export const usable = { west: -5, south: 35, east: 35, north: 70 } as const;

/** Metres. Without it, OpenLayers takes the whole earth to be this zone. */
const extent = [-1_500_000, 3_500_000, 2_500_000, 8_000_000];

const projection = new Projection({ code: mapProjection, units: 'm', extent });
let isKnown = false;

/** The map's projection, which OpenLayers knows from then on. */
export function utm(): Projection {
  if (!isKnown) {
    addProjection(projection);
    for (const other of others) {
      addCoordinateTransforms(
        other,
        projection,
        (position) => transform(position, other, calculated),
        (position) => transform(position, calculated, other),
      );
    }
    isKnown = true;
  }
  return projection;
}
