export { addTiles } from './add-tiles.ts';
export { mapTiles, type TilesConfiguration } from './tiles-configuration.ts';
