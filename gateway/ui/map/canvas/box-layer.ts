import Feature from 'ol/Feature.js';
import MultiPoint from 'ol/geom/MultiPoint.js';
import VectorLayer from 'ol/layer/Vector.js';
import { transform } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import Circle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import type { Box } from '../footprint.ts';
import { boxGeometry, usableBox } from './box-geometry.ts';
import { mapProjection } from './projection.ts';
import type { Theme } from './theme.ts';

export interface BoxLayer {
  readonly layer: VectorLayer;
  show(box: Box | null): void;
  paint(theme: Theme): void;
}

function cornersOf(box: Box): MultiPoint {
  const { west, south, east, north } = usableBox(box);
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return new MultiPoint(corners.map((corner) => transform(corner, 'EPSG:4326', mapProjection)));
}

/** The box that a search is narrowed to: dashed, with corners to pull. */
export function boxLayer(): BoxLayer {
  const source = new VectorSource();
  const layer = new VectorLayer({ source, zIndex: 2 });
  return {
    layer,
    show: (box) => {
      source.clear();
      if (box !== null) source.addFeatures([new Feature(boxGeometry(box)), new Feature(cornersOf(box))]);
    },
    paint: ({ text, ground, translucent }) => {
      layer.setStyle([
        new Style({ stroke: new Stroke({ color: ground, width: 5 }) }),
        new Style({
          stroke: new Stroke({ color: text, width: 2, lineDash: [8, 6] }),
          fill: new Fill({ color: translucent(text, 0.05) }),
          image: new Circle({
            radius: 7,
            fill: new Fill({ color: ground }),
            stroke: new Stroke({ color: text, width: 2 }),
          }),
        }),
      ]);
    },
  };
}
