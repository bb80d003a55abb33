export type { Drawing } from './canvas/index.ts';
export { type Box, type Footprint, type Geometry, hasPlace, type PlacedRecord } from './footprint.ts';
export { home, isAtHome } from './home.ts';
export { MapFrame } from './map-frame.tsx';
export { RecordMap } from './record-map.tsx';
export { serviceAddress } from './service-address.ts';
