/** Places that are stated by their address alone. */
const placeNames: Readonly<Record<string, string>> = { 'geonames.org/2879139': 'Leipzig' };

/** The name of a place by its address, where it is known. */
export function placeNameOf(address: string): string | undefined {
  return placeNames[address.replace(/^https?:\/\/(www\.|sws\.)?/, '').replace(/\/+$/, '')];
}
