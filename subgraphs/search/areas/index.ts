export { type Area, type AreaKind, type AreaName, areaKinds, type Box, type Geometry } from './area.ts';
export { areaMigrations } from './area-migrations.ts';
export { type AreaSaving, type AreaStore, allAreas, areaStore, areasNamed, areasStartingWith } from './area-store.ts';
export { countPositions } from './count-positions.ts';
export { distanceToBox, farthestOfBox, type Place } from './distance-to-box.ts';
export { areaKindOf } from './feature-name.ts';
export { formatAreasSummary } from './format-areas-summary.ts';
export { intersects } from './intersects.ts';
export { type AreaReading, type AreaSource, readAreas } from './read-areas.ts';
