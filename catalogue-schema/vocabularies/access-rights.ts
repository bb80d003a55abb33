import type { AccessRights } from '../generated/record-types.ts';
import { type Concept, codeLookup } from './concept.ts';

const base = 'http://publications.europa.eu/resource/authority/access-right/';

/** The EU's access rights, http://publications.europa.eu/resource/authority/access-right (dct:accessRights). */
export const accessRights: Readonly<Record<AccessRights, Concept>> = {
  PUBLIC: { uri: `${base}PUBLIC`, label: { de: 'öffentlich', en: 'public' } },
  RESTRICTED: { uri: `${base}RESTRICTED`, label: { de: 'eingeschränkt', en: 'restricted' } },
  NON_PUBLIC: { uri: `${base}NON_PUBLIC`, label: { de: 'nicht öffentlich', en: 'non-public' } },
  SENSITIVE: { uri: `${base}SENSITIVE`, label: { de: 'sensibel', en: 'sensitive' } },
};

/** Finds an access right by its address, code or name. */
export const accessRightsByUri = codeLookup(accessRights);
