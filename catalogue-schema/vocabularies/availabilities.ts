import type { Availability } from '../generated/record-types.ts';
import { type Concept, codeLookup } from './concept.ts';

const base = 'http://publications.europa.eu/resource/authority/planned-availability/';

/** How long a distribution stays, http://publications.europa.eu/resource/authority/planned-availability. */
export const availabilities: Readonly<Record<Availability, Concept>> = {
  STABLE: { uri: `${base}STABLE`, label: { de: 'dauerhaft', en: 'stable' } },
  AVAILABLE: { uri: `${base}AVAILABLE`, label: { de: 'mittelfristig', en: 'available' } },
  EXPERIMENTAL: { uri: `${base}EXPERIMENTAL`, label: { de: 'versuchsweise', en: 'experimental' } },
  TEMPORARY: { uri: `${base}TEMPORARY`, label: { de: 'vorübergehend', en: 'temporary' } },
};

/** Addresses of the lists that DCAT-AP.de used before it took over the EU's. */
const formerAddresses = Object.fromEntries(
  (Object.keys(availabilities) as Availability[]).flatMap((code) => [
    [`http://dcat-ap.de/def/plannedAvailability/${code}`, code],
    [`http://data.europa.eu/r5r/availability/${code}`, code],
  ]),
);

/** Finds an availability by its address, code or name. */
export const availabilityByUri = codeLookup(availabilities, formerAddresses);
