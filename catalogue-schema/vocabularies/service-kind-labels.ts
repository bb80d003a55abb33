import type { ServiceKind } from '../generated/record-types.ts';
import type { Label } from './concept.ts';

export const serviceKindLabels: Readonly<Record<ServiceKind, Label>> = {
  WMS: { de: 'Kartendienst (WMS)', en: 'Map service (WMS)' },
  WMTS: { de: 'Kachelkartendienst (WMTS)', en: 'Map tile service (WMTS)' },
  WFS: { de: 'Geodatendienst (WFS)', en: 'Feature service (WFS)' },
  WCS: { de: 'Rasterdatendienst (WCS)', en: 'Coverage service (WCS)' },
  OGC_API: { de: 'OGC API', en: 'OGC API' },
  SENSORTHINGS: { de: 'Sensordaten (SensorThings)', en: 'Sensor data (SensorThings)' },
  GRAPHQL: { de: 'GraphQL', en: 'GraphQL' },
  REST: { de: 'REST-Schnittstelle', en: 'REST interface' },
  OPARL: { de: 'Ratsinformation (OParl)', en: 'Council information (OParl)' },
  OTHER: { de: 'Andere Schnittstelle', en: 'Other interface' },
};
