import { getCenter, getHeight, getWidth } from 'ol/extent.js';
import type { FeatureLike } from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import Circle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import type { Theme } from './theme.ts';

/** Pixels below which an area is drawn as a point: it could not be seen or met. */
const smallest = 10;

/**
 * How a footprint is drawn: a line with a seam, so that it stands out from any base map.
 *
 * @param share how much its ground is coloured, from 0 to 1
 */
export function footprintStyle(
  theme: Theme,
  isChosen: boolean,
  share: number,
): (feature: FeatureLike, resolution: number) => Style[] {
  const zIndex = isChosen ? 1 : 0;
  const seam = new Stroke({ color: theme.ground, width: isChosen ? 8 : 5 });
  const line = new Stroke({ color: theme.action, width: isChosen ? 4 : 2 });
  const fill = new Fill({ color: theme.translucent(theme.action, share) });
  const styles = [new Style({ stroke: seam, zIndex }), new Style({ stroke: line, fill, zIndex })];
  const disc = new Style({
    image: new Circle({
      radius: isChosen ? 9 : 6,
      fill: new Fill({ color: theme.action }),
      stroke: new Stroke({ color: theme.ground, width: 2 }),
    }),
    zIndex,
  });
  return (feature, resolution) => {
    const geometry = feature.getGeometry();
    if (geometry === undefined) return [];
    const extent = geometry.getExtent();
    const isSmall = Math.max(getWidth(extent), getHeight(extent)) / resolution < smallest;
    const isPoints = geometry.getType() === 'Point' || geometry.getType() === 'MultiPoint';
    if (isPoints) return [disc];
    if (!isSmall) return styles;
    const middle = disc.clone();
    middle.setGeometry(new Point(getCenter(extent)));
    return [middle];
  };
}
