import type { InnovationField } from '../generated/record-types.ts';
import type { Label } from './concept.ts';

export const innovationFieldLabels: Readonly<Record<InnovationField, Label>> = {
  ENERGY: { de: 'Energie', en: 'Energy' },
  MOBILITY: { de: 'Mobilität', en: 'Mobility' },
  WATER: { de: 'Wasser', en: 'Water' },
  HEALTH: { de: 'Gesundheit', en: 'Health' },
  ADMINISTRATION: { de: 'Verwaltung', en: 'Administration' },
  ENVIRONMENT: { de: 'Umwelt', en: 'Environment' },
  CLIMATE: { de: 'Klima', en: 'Climate' },
  PARTICIPATION: { de: 'Beteiligung', en: 'Participation' },
  EDUCATION: { de: 'Bildung', en: 'Education' },
  CULTURE: { de: 'Kultur', en: 'Culture' },
  ECONOMY: { de: 'Wirtschaft', en: 'Economy' },
  HOUSING: { de: 'Wohnen', en: 'Housing' },
  SECURITY: { de: 'Sicherheit', en: 'Security' },
  DATA_AND_INFRASTRUCTURE: { de: 'Daten und Infrastruktur', en: 'Data and infrastructure' },
};
