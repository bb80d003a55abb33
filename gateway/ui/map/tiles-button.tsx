import { useState } from 'preact/hooks';
import { fill } from '../language/index.ts';
import { useView } from '../layout/index.ts';
import type { Drawing } from './canvas/index.ts';

/** Loads the base map that whoever runs the catalogue named, once somebody wants it: its server learns who looks where. */
export function TilesButton({ drawing }: { readonly drawing: Drawing }) {
  const { texts, tiles } = useView();
  const [isShown, setShown] = useState(false);
  if (tiles === null) return null;
  if (isShown) return <p class="map__attribution">{tiles.attribution}</p>;
  const show = (): void => {
    drawing.showTiles(tiles.address);
    setShown(true);
  };
  return (
    <button class="small-button" type="button" onClick={show}>
      {tiles.host === null ? texts.map.tilesHere : fill(texts.map.tiles, { host: tiles.host })}
    </button>
  );
}
