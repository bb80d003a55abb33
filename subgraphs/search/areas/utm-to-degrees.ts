/** GRS 80, the ellipsoid of ETRS89. */
const equator = 6_378_137;
const flattening = 1 / 298.257222101;

const n = flattening / (2 - flattening);
const radius = (equator / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const scale = 0.9996;
const falseEasting = 500_000;

const beta = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161_280,
];
const delta = [
  2 * n - (2 * n ** 2) / 3 - 2 * n ** 3 + (116 * n ** 4) / 45,
  (7 * n ** 2) / 3 - (8 * n ** 3) / 5 - (227 * n ** 4) / 45,
  (56 * n ** 3) / 15 - (136 * n ** 4) / 35,
  (4279 * n ** 4) / 630,
];

const degrees = (radians: number): number => (radians * 180) / Math.PI;
/** To a tenth of a millimetre or so: more digits would only look exact. */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

/**
 * Longitude and latitude of a place in ETRS89 / UTM, north of the equator, as German authorities publish it (EPSG:25832
 * and EPSG:25833). Exact to less than a millimetre in the zone; ETRS89 and WGS 84, which are taken for the same here,
 * differ by less than a metre.
 *
 * @see Krüger's series as in Karney, Transverse Mercator with an accuracy of a few nanometers, 2011
 */
export function utmToDegrees(zone: number, easting: number, northing: number): readonly [number, number] {
  const xi = northing / (scale * radius);
  const eta = (easting - falseEasting) / (scale * radius);
  let [xiSphere, etaSphere] = [xi, eta];
  beta.forEach((factor, index) => {
    const times = 2 * (index + 1);
    xiSphere -= factor * Math.sin(times * xi) * Math.cosh(times * eta);
    etaSphere -= factor * Math.cos(times * xi) * Math.sinh(times * eta);
  });
  const conformal = Math.asin(Math.sin(xiSphere) / Math.cosh(etaSphere));
  let latitude = conformal;
  delta.forEach((factor, index) => {
    latitude += factor * Math.sin(2 * (index + 1) * conformal);
  });
  const centralMeridian = zone * 6 - 183;
  const longitude = Math.atan2(Math.sinh(etaSphere), Math.cos(xiSphere));
  return [rounded(centralMeridian + degrees(longitude)), rounded(degrees(latitude))];
}
