import { expect, test } from '@jest/globals';
import { distanceToBox, farthestOfBox } from './distance-to-box.ts';

const box = { west: 10, south: 50, east: 12, north: 52 };
const place = (longitude: number, latitude: number) => ({ longitude, latitude });
const degree = (Math.PI / 180) * 6_371_008.8;

test.each([
  ['inside', place(11, 51), 0],
  ['on the edge', place(10, 51), 0],
  ['north of it', place(11, 53), degree],
  ['south of it', place(10.5, 48), 2 * degree],
])('the distance of a place %s', (_, from, metres) => {
  expect(distanceToBox(from, box)).toBeCloseTo(metres, 3);
});

test('no point of the edge is nearer than the nearest or farther than the farthest', () => {
  for (const from of [place(9, 51), place(5, 53), place(13, 49.9), place(-170, 0), place(179, 89), place(-100, -51)]) {
    const nearest = distanceToBox(from, box);
    const points = Array.from({ length: 201 }, (_, index) => index / 100).flatMap((along) => [
      place(10 + along, 50),
      place(10 + along, 52),
      place(10, 50 + along),
      place(12, 50 + along),
    ]);
    const all = points.map(({ longitude, latitude }) =>
      distanceToBox(from, { west: longitude, east: longitude, south: latitude, north: latitude }),
    );
    expect(nearest).toBeLessThanOrEqual(Math.min(...all) + 1e-6);
    expect(nearest).toBeGreaterThan(Math.min(...all) - 700);
    expect(farthestOfBox(from, box)).toBeCloseTo(Math.max(...all), 3);
  }
});

test('the way over the antimeridian is the short one', () => {
  const east = { west: -180, south: 0, east: -179, north: 1 };
  expect(distanceToBox(place(179, 0), east)).toBeCloseTo(degree, 3);
});

test('the farthest corner', () => {
  expect(farthestOfBox(place(0, 0), { west: 0, south: 0, east: 0, north: 3 })).toBeCloseTo(3 * degree, 3);
  expect(farthestOfBox(place(11, 51), { west: 11, south: 51, east: 11, north: 51 })).toBe(0);
});
