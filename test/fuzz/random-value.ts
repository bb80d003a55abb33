import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { SeededRandom } from '../bench/search/corpus/index.ts';

/** Texts that have broken programs. */
const texts = [
  '',
  ' ',
  'Mobilität',
  'a'.repeat(1001),
  '"',
  "'; DROP TABLE entry; --",
  '%',
  '\\',
  '\u0000',
  '\ud800',
  '\u202eabc',
  '💥'.repeat(50),
  '<script>alert(1)</script>',
  '-a -b titel: format:csv "',
  '../../etc/passwd',
  'stadt/dataset/verkehrszaehlung',
  'lecos/contact/x',
  'nobody/project/x',
  'stadt/dataset/',
  '2020-13-45T99:99:99Z',
  '2020-01-01',
  'POLYGON((0 0))',
  '__proto__',
  'constructor',
];

const numbers = [0, 1, -1, 5, 100, 101, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 1e308, 0.1, Number.MAX_SAFE_INTEGER, -0];

const geometries: readonly unknown[] = [
  { type: 'Point', coordinates: [12.37, 51.34] },
  {
    type: 'Polygon',
    coordinates: [
      [
        [12, 51],
        [13, 51],
        [13, 52],
        [12, 51],
      ],
    ],
  },
  { type: 'Polygon', coordinates: [] },
  { type: 'Point', coordinates: ['a', null] },
  { type: 'GeometryCollection', geometries: [{ type: 'Point' }] },
  {
    type: 'LineString',
    coordinates: [
      [1e300, 0],
      [0, 91],
    ],
  },
];

function anything(random: SeededRandom, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 5 : 8);
  if (kind === 0) return null;
  if (kind === 1) return random.chance(0.5);
  if (kind === 2) return random.pick(numbers);
  if (kind <= 4) return random.pick(texts);
  if (kind === 5) return random.pick(geometries);
  const entries = Array.from({ length: random.below(4) }, () => anything(random, depth + 1));
  return kind === 6 ? entries : Object.fromEntries(entries.map((entry) => [random.pick(texts), entry]));
}

/** A value for an argument: mostly one of its type, sometimes of no type at all. */
export function randomValue(random: SeededRandom, type: GraphQLInputType, depth = 0): unknown {
  if (random.chance(0.03)) return anything(random);
  if (!isNonNullType(type) && random.chance(0.2)) return null;
  const named = getNullableType(type);
  if (isListType(named)) {
    const count = random.chance(0.05) ? 120 : random.below(4);
    return Array.from({ length: count }, () => randomValue(random, named.ofType, depth + 1));
  }
  if (isEnumType(named)) return random.chance(0.05) ? 'NOTHING' : random.pick(named.getValues()).name;
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter(
      (field) => isNonNullType(field.type) || random.chance(depth > 2 ? 0.1 : 0.2),
    );
    return Object.fromEntries(fields.map((field) => [field.name, randomValue(random, field.type, depth + 1)]));
  }
  switch (named.name) {
    case 'Int':
      return random.chance(0.6) ? random.below(30) : random.pick(numbers);
    case 'Float':
      return random.chance(0.6) ? random.next() * 100 : random.pick(numbers);
    case 'Boolean':
      return random.chance(0.5);
    case 'GeoJSON':
      return random.pick(geometries);
    default:
      return random.pick(texts);
  }
}
