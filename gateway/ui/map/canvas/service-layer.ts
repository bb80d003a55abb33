import ImageLayer from 'ol/layer/Image.js';
import ImageWMS from 'ol/source/ImageWMS.js';
import { serviceAddress } from '../service-address.ts';
import { mapProjection } from './projection.ts';

/** A layer of a Web Map Service. */
export interface MapService {
  readonly address: string;
  readonly layer: string;
}

/** Ways to ask: what is newer and needs no conversion first, what nearly every service knows last. */
const ways = [
  { version: '1.3.0', projection: mapProjection },
  { version: '1.1.1', projection: mapProjection },
  { version: '1.3.0', projection: 'EPSG:3857' },
  { version: '1.1.1', projection: 'EPSG:3857' },
] as const;

/**
 * Draws images of a service. One that does not answer in one way is asked in the next one, until there is an image. A
 * source that the layer no longer has may still get answers: they count for nothing.
 */
export function serviceLayer({ address, layer }: MapService, tell: (isShown: boolean) => void): ImageLayer<ImageWMS> {
  const shown = new ImageLayer<ImageWMS>({ className: 'map__service', zIndex: -1 });
  let hasAnswered = false;
  const ask = (way: number): void => {
    const chosen = ways[way];
    if (chosen === undefined) {
      tell(false);
      return;
    }
    const source = new ImageWMS({
      url: serviceAddress(address),
      params: { LAYERS: layer, VERSION: chosen.version, STYLES: '', FORMAT: 'image/png', TRANSPARENT: 'TRUE' },
      projection: chosen.projection,
      ratio: 1,
    });
    source.on('imageloadend', () => {
      if (shown.getSource() !== source) return;
      hasAnswered = true;
      tell(true);
    });
    source.on('imageloaderror', () => {
      if (shown.getSource() !== source) return;
      if (hasAnswered) tell(false);
      else ask(way + 1);
    });
    shown.setSource(source);
  };
  ask(0);
  return shown;
}
