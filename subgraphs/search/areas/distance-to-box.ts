import type { Box } from './area.ts';

/** WGS 84 degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** The mean radius of the earth in metres (IUGG). */
const radius = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The great-circle distance in metres, by the haversine formula. */
function distance(one: Place, other: Place): number {
  const [from, to] = [radians(one.latitude), radians(other.latitude)];
  const turn = radians(other.longitude - one.longitude);
  const half = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(turn / 2) ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The latitude on another meridian that is nearest: north of the place's own where the meridian is not its own. */
function nearestLatitude({ latitude, longitude }: Place, meridian: number): number {
  const [own, turn] = [radians(latitude), radians(meridian - longitude)];
  return (Math.atan2(Math.sin(own), Math.cos(own) * Math.cos(turn)) * 180) / Math.PI;
}

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Metres from a place to the nearest point of a box, 0 inside it. */
export function distanceToBox(place: Place, { west, south, east, north }: Box): number {
  const { latitude, longitude } = place;
  if (longitude >= west && longitude <= east) {
    return distance(place, { latitude: within(latitude, south, north), longitude });
  }
  // Outside these meridians, the nearest point is on one of them; which one is not clear across the antimeridian.
  const onSide = (meridian: number): number =>
    Math.min(
      ...[nearestLatitude(place, meridian), south, north].map((nearest) =>
        distance(place, { latitude: within(nearest, south, north), longitude: meridian }),
      ),
    );
  return Math.min(onSide(west), onSide(east));
}

/** Metres from a place to the farthest corner of a box. */
export function farthestOfBox(place: Place, { west, south, east, north }: Box): number {
  const corners = [south, north].flatMap((latitude) => [west, east].map((longitude) => ({ latitude, longitude })));
  return Math.max(...corners.map((corner) => distance(place, corner)));
}
