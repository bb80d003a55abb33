import type { Visibility } from '../generated/record-types.ts';
import type { Label } from './concept.ts';

export const visibilityLabels: Readonly<Record<Visibility, Label>> = {
  PUBLIC: { de: 'Öffentlich', en: 'Public' },
  INTERNAL: { de: 'Intern', en: 'Internal' },
  RESTRICTED: { de: 'Eingeschränkt', en: 'Restricted' },
};
