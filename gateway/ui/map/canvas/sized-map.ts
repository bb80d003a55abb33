import OlMap from 'ol/Map.js';

/** A map that keeps its size while the element that it is drawn in has none, as a page that is being left may have. */
export class SizedMap extends OlMap {
  override updateSize(): void {
    const element = this.getTargetElement();
    if (element && (element.clientWidth === 0 || element.clientHeight === 0)) return;
    super.updateSize();
  }
}
