import ScaleLine from 'ol/control/ScaleLine.js';
import { createEmpty, type Extent, extend, getArea, isEmpty } from 'ol/extent.js';
import type Feature from 'ol/Feature.js';
import { defaults } from 'ol/interaction/defaults.js';
import VectorLayer from 'ol/layer/Vector.js';
import { transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import View from 'ol/View.js';
import type { Box, Footprint } from '../footprint.ts';
import { home } from '../home.ts';
import { boxInteraction } from './box-interaction.ts';
import { boxLayer } from './box-layer.ts';
import { footprintFeatures } from './footprint-features.ts';
import { footprintStyle } from './footprint-style.ts';
import { mapProjection, utm } from './projection.ts';
import { type FeatureCollection, readFeatures } from './read-features.ts';
import { type MapService, serviceLayer } from './service-layer.ts';
import { SizedMap } from './sized-map.ts';
import { onThemeChange, readTheme } from './theme.ts';
import { tileLayer } from './tile-layer.ts';

const padding = [28, 28, 28, 28];

/** With room for the buttons and the scale, which lie over points at the edges. */
const roomyPadding = [44, 64, 44, 64];

interface DrawingParts {
  /** Takes the map; it can be focused, and has its colours from the style. */
  readonly target: HTMLElement;
  readonly scale: HTMLElement;
}

/** A map as it is drawn: on a canvas, in UTM zone 33. It lives until it is disposed of. */
export class Drawing {
  readonly #map: SizedMap;
  readonly #target: HTMLElement;
  readonly #footprints = new VectorSource();
  readonly #footprintLayer = new VectorLayer({ source: this.#footprints });
  readonly #box = boxLayer();
  readonly #stopPainting: () => void;
  readonly #duration = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200;
  #chosen: object | null = null;

  constructor({ target, scale }: DrawingParts) {
    this.#target = target;
    this.#map = new SizedMap({
      target,
      layers: [this.#footprintLayer, this.#box.layer],
      controls: [new ScaleLine({ target: scale, className: 'map__scale', minWidth: 72 })],
      // A page that is scrolled past a map goes on scrolling; the map follows once it is focused.
      interactions: defaults({
        onFocusOnly: true,
        altShiftDragRotate: false,
        pinchRotate: false,
        zoomDuration: this.#duration,
      }),
      view: new View({ projection: utm(), enableRotation: false, minResolution: 0.2, maxResolution: 5000 }),
    });
    this.fit([{ bbox: home }]);
    this.#paint();
    this.#stopPainting = onThemeChange(() => this.#paint());
    // For tests and whoever else waits until something is to be seen.
    this.#map.on('rendercomplete', () => {
      target.dataset.drawn = String(this.#footprints.getFeatures().length);
    });
  }

  #paint(): void {
    const theme = readTheme(this.#target);
    // Many that lie over one another must not hide what is under them.
    const share = Math.max(0.12 / Math.max(this.#footprints.getFeatures().length, 1), 0.01);
    const [plain, chosen] = [footprintStyle(theme, false, share), footprintStyle(theme, true, 0.3)];
    this.#footprintLayer.setStyle((feature, resolution) =>
      (feature.get('subject') === this.#chosen ? chosen : plain)(feature, resolution),
    );
    this.#box.paint(theme);
  }

  /** Draws these footprints in place of others, the largest undermost. */
  showFootprints(footprints: readonly Footprint[]): void {
    this.#chosen = null;
    this.#footprints.clear();
    const features = footprints.flatMap((footprint) => footprintFeatures(footprint));
    const size = (feature: Feature): number => getArea(feature.getGeometry()?.getExtent() ?? createEmpty());
    this.#footprints.addFeatures(features.sort((one, other) => size(other) - size(one)));
    this.#paint();
  }

  /**
   * Draws GeoJSON in place of footprints, each feature for an object that stands for it; answers with how many there are.
   *
   * @throws Error where it is not GeoJSON, or lies where this map does not reach
   */
  showFeatures(data: FeatureCollection, projection: string): number {
    const features = readFeatures(data, projection);
    this.#footprints.clear();
    this.#footprints.addFeatures([...features]);
    this.#fitExtent(this.#footprints.getExtent() ?? createEmpty(), roomyPadding);
    return features.length;
  }

  /** Draws a layer of a service and says whether it answers with an image, until the function that this returns is called. */
  showService(service: MapService, tell: (isShown: boolean) => void): () => void {
    const layer = serviceLayer(service, tell);
    this.#map.addLayer(layer);
    return () => {
      layer.setSource(null);
      this.#map.removeLayer(layer);
    };
  }

  /** Makes what is drawn for this object stand out. */
  choose(subject: object | null): void {
    this.#chosen = subject;
    this.#footprintLayer.changed();
  }

  /** Shows all of these, as large as the map has room for. */
  fit(footprints: readonly Footprint[]): void {
    const extent: Extent = createEmpty();
    for (const feature of footprints.flatMap((footprint) => footprintFeatures(footprint))) {
      extend(extent, feature.getGeometry()?.getExtent() ?? createEmpty());
    }
    this.#fitExtent(extent);
  }

  #fitExtent(extent: Extent, around = padding): void {
    if (!isEmpty(extent)) this.#map.getView().fit(extent, { padding: around, minResolution: 1 });
  }

  zoomBy(levels: number): void {
    const view = this.#map.getView();
    view.animate({ zoom: (view.getZoom() ?? 0) + levels, duration: this.#duration });
  }

  /** What can be seen now. */
  visibleBox(): Box {
    const extent = this.#map.getView().calculateExtent(this.#map.getSize());
    const [west = 0, south = 0, east = 0, north = 0] = transformExtent(extent, mapProjection, 'EPSG:4326', 8);
    return { west, south, east, north };
  }

  showTiles(template: string): void {
    this.#map.addLayer(tileLayer(template));
  }

  showBox(box: Box | null): void {
    this.#box.show(box);
  }

  /**
   * Lets a box be drawn, moved and pulled.
   *
   * @returns what ends a drag and leaves the box as it was
   */
  takeBox(options: { box(): Box | null; isDrawing(): boolean; onEnd(box: Box): void }): () => void {
    const { interaction, cancel } = boxInteraction({ ...options, onDrag: (box) => this.#box.show(box) });
    this.#map.addInteraction(interaction);
    return cancel;
  }

  /** Tells for which object there is something under the pointer, and which one is clicked; null where there is none. */
  onPoint(point: (subject: object | null) => void, click: (subject: object | null) => void): void {
    const at = (pixel: number[]): object | null =>
      this.#map.forEachFeatureAtPixel(pixel, (feature) => feature.get('subject') ?? null, {
        layerFilter: (layer) => layer === this.#footprintLayer,
        hitTolerance: 4,
      }) ?? null;
    this.#map.on('pointermove', ({ dragging, pixel }) => {
      if (!dragging) point(at(pixel));
    });
    this.#map.getViewport()?.addEventListener('pointerleave', () => point(null));
    this.#map.on('singleclick', ({ pixel }) => click(at(pixel)));
  }

  dispose(): void {
    this.#stopPainting();
    this.#map.setTarget(undefined);
    this.#map.dispose();
  }
}
