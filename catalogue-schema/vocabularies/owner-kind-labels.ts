import type { Label } from './concept.ts';

/** Kinds of owner, by the contract's `OwnerKind`. */
export const ownerKindLabels = {
  CITY: { de: 'Stadtverwaltung', en: 'City administration' },
  MUNICIPAL_COMPANY: { de: 'Kommunales Unternehmen', en: 'Municipal company' },
  IT_SERVICE_PROVIDER: { de: 'IT-Dienstleister', en: 'IT service provider' },
  UNIVERSITY: { de: 'Hochschule', en: 'University' },
  HEALTH_CARE: { de: 'Gesundheitswesen', en: 'Health care' },
  COMPANY: { de: 'Unternehmen', en: 'Company' },
  ASSOCIATION: { de: 'Verein oder Verband', en: 'Association' },
  OTHER: { de: 'Sonstige', en: 'Other' },
} as const satisfies Readonly<Record<string, Label>>;
