import type { HighValueCategory } from '../generated/record-types.ts';
import { type Concept, codeLookup } from './concept.ts';

/** The categories of Implementing Regulation (EU) 2023/138, http://data.europa.eu/bna/asd487ae75 (dcatap:hvdCategory). */
export const highValueCategories: Readonly<Record<HighValueCategory, Concept>> = {
  GEOSPATIAL: { uri: 'http://data.europa.eu/bna/c_ac64a52d', label: { de: 'Georaum', en: 'Geospatial' } },
  EARTH_OBSERVATION_AND_ENVIRONMENT: {
    uri: 'http://data.europa.eu/bna/c_dd313021',
    label: { de: 'Erdbeobachtung und Umwelt', en: 'Earth observation and environment' },
  },
  METEOROLOGICAL: { uri: 'http://data.europa.eu/bna/c_164e0bf5', label: { de: 'Meteorologie', en: 'Meteorological' } },
  STATISTICS: { uri: 'http://data.europa.eu/bna/c_e1da4e07', label: { de: 'Statistik', en: 'Statistics' } },
  COMPANIES_AND_COMPANY_OWNERSHIP: {
    uri: 'http://data.europa.eu/bna/c_a9135398',
    label: { de: 'Unternehmen und Eigentümerschaft von Unternehmen', en: 'Companies and company ownership' },
  },
  MOBILITY: { uri: 'http://data.europa.eu/bna/c_b79e35eb', label: { de: 'Mobilität', en: 'Mobility' } },
};

/** Finds a category of high-value datasets by its address, code or name. */
export const highValueCategoryByUri = codeLookup(highValueCategories);
