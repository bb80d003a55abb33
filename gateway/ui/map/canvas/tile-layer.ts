import TileLayer from 'ol/layer/Tile.js';
import XYZ from 'ol/source/XYZ.js';

/** A base map of square tiles in Web Mercator, as most are; OpenLayers draws them in the map's projection. */
export function tileLayer(template: string): TileLayer<XYZ> {
  const source = new XYZ({ url: template, maxZoom: 19, attributions: [] });
  return new TileLayer({ source, className: 'map__tiles', zIndex: -1 });
}
