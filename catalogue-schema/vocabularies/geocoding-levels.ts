import type { GeocodingLevel } from '../generated/record-types.ts';
import { codeLookup, type Label } from './concept.ts';

const base = 'http://dcat-ap.de/def/politicalGeocoding/Level/';

/**
 * Administrative levels of DCAT-AP.de, http://dcat-ap.de/def/politicalGeocoding/Level. That list ends with the
 * municipality: the district inside a city is the catalogue's own and has no address.
 */
export const geocodingLevels: Readonly<Record<GeocodingLevel, { readonly uri?: string; readonly label: Label }>> = {
  INTERNATIONAL: { uri: `${base}international`, label: { de: 'international', en: 'international' } },
  EUROPEAN: { uri: `${base}european`, label: { de: 'Europäische Union', en: 'European Union' } },
  FEDERAL: { uri: `${base}federal`, label: { de: 'Bund', en: 'federal' } },
  STATE: { uri: `${base}state`, label: { de: 'Land', en: 'state' } },
  ADMINISTRATIVE_DISTRICT: {
    uri: `${base}administrativeDistrict`,
    label: { de: 'Kreis oder Bezirk', en: 'administrative district' },
  },
  MUNICIPALITY: { uri: `${base}municipality`, label: { de: 'Gemeinde', en: 'municipality' } },
  DISTRICT: { label: { de: 'Stadtbezirk oder Ortsteil', en: 'district of a municipality' } },
};

/** Finds an administrative level by its address, code or name. */
export const geocodingLevelByUri = codeLookup(geocodingLevels);
