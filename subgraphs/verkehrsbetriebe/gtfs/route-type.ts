/** Means of transport of `routes.txt` (https://gtfs.org/documentation/schedule/reference/#routestxt). */
const basicTypes: ReadonlyMap<number, string> = new Map([
  [0, 'TRAM'],
  [1, 'SUBWAY'],
  [2, 'RAIL'],
  [3, 'BUS'],
  [4, 'FERRY'],
  [5, 'CABLE_TRAM'],
  [6, 'AERIAL_LIFT'],
  [7, 'FUNICULAR'],
  [11, 'TROLLEYBUS'],
  [12, 'MONORAIL'],
]);

/**
 * The hundreds of the extended types, from the European TPEG standard
 * (https://developers.google.com/transit/gtfs/reference/extended-route-types). Air, taxi and self-drive are missing.
 */
const extendedTypes: ReadonlyMap<number, string> = new Map([
  [1, 'RAIL'],
  [2, 'BUS'],
  [3, 'RAIL'],
  [4, 'SUBWAY'],
  [5, 'SUBWAY'],
  [6, 'SUBWAY'],
  [7, 'BUS'],
  [8, 'TROLLEYBUS'],
  [9, 'TRAM'],
  [10, 'FERRY'],
  [12, 'FERRY'],
  [13, 'AERIAL_LIFT'],
  [14, 'FUNICULAR'],
]);

/** The `TransitRouteType` of a GTFS `route_type`, `OTHER` where the graph has no name for it. */
export function routeTypeOf(code: number): string {
  return (code < 100 ? basicTypes.get(code) : extendedTypes.get(Math.floor(code / 100))) ?? 'OTHER';
}
