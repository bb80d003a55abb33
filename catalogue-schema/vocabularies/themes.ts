import type { Theme } from '../generated/record-types.ts';
import { type Concept, codeLookup, type Label } from './concept.ts';

const base = 'http://publications.europa.eu/resource/authority/data-theme/';

const labels: Readonly<Record<Theme, Label>> = {
  AGRI: {
    de: 'Landwirtschaft, Fischerei, Forstwirtschaft und Nahrungsmittel',
    en: 'Agriculture, fisheries, forestry and food',
  },
  ECON: { de: 'Wirtschaft und Finanzen', en: 'Economy and finance' },
  EDUC: { de: 'Bildung, Kultur und Sport', en: 'Education, culture and sport' },
  ENER: { de: 'Energie', en: 'Energy' },
  ENVI: { de: 'Umwelt', en: 'Environment' },
  GOVE: { de: 'Regierung und öffentlicher Sektor', en: 'Government and public sector' },
  HEAL: { de: 'Gesundheit', en: 'Health' },
  INTR: { de: 'Internationale Themen', en: 'International issues' },
  JUST: { de: 'Justiz, Rechtssystem und öffentliche Sicherheit', en: 'Justice, legal system and public safety' },
  REGI: { de: 'Regionen und Städte', en: 'Regions and cities' },
  SOCI: { de: 'Bevölkerung und Gesellschaft', en: 'Population and society' },
  TECH: { de: 'Wissenschaft und Technologie', en: 'Science and technology' },
  TRAN: { de: 'Verkehr', en: 'Transport' },
};

/** The EU's data themes, http://publications.europa.eu/resource/authority/data-theme (dcat:theme). */
export const themes = Object.fromEntries(
  Object.entries(labels).map(([code, label]) => [code, { uri: `${base}${code}`, label }]),
) as Readonly<Record<Theme, Concept>>;

/** Finds a theme by its address, code (`tran`) or name (`Verkehr`). */
export const themeByUri = codeLookup(themes);
