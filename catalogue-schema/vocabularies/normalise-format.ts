import type { ServiceKind } from '../generated/record-types.ts';
import { fileTypes } from './file-types.ts';

export interface NormalisedFormat {
  /** A code of `fileTypes`; of a service that is not there its kind; of anything else the text in capitals. */
  readonly format: string;
  readonly mediaType?: string;
  /** Set where the format is a service and not a file. */
  readonly serviceKind?: ServiceKind;
}

const key = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Formats that are services, by their spelling without punctuation. The list of file types has some, as `…_SRVC`. */
const serviceKinds: Readonly<Record<string, ServiceKind>> = {
  wmssrvc: 'WMS',
  wmtssrvc: 'WMTS',
  wfssrvc: 'WFS',
  wcssrvc: 'WCS',
  ogcapi: 'OGC_API',
  ogcapifeatures: 'OGC_API',
  oaf: 'OGC_API',
  sensorthings: 'SENSORTHINGS',
  sensorthingsapi: 'SENSORTHINGS',
  graphql: 'GRAPHQL',
  rest: 'REST',
  restapi: 'REST',
  api: 'REST',
  oparl: 'OPARL',
};

/** Where several formats share a media type, the plain one is meant: `application/zip` is ZIP and not GTFS. */
const plainFormats = ['ZIP', 'TXT', 'TIFF', 'XML', 'GML'];

const codes = new Map<string, string>();
for (const code of [...plainFormats, ...Object.keys(fileTypes)]) {
  const mediaType = key(fileTypes[code]?.mediaType ?? code);
  if (!codes.has(mediaType)) codes.set(mediaType, code);
}
for (const [code, { aliases }] of Object.entries(fileTypes)) {
  for (const spelling of [code, ...aliases]) codes.set(key(spelling), code);
}

/** The part that names the format in an address of the EU's file types or of IANA's media types. */
function withoutAddress(text: string): string {
  return text.replace(/^https?:\/\/\S*\/(file-type|media-types)\//i, '').replace(/^\./, '');
}

/**
 * Reads what catalogues write for a format: `"shp"`, `" WMS"`, `Esri Shape`, `text/csv`, an address of the EU's list.
 * Returns undefined where the text is empty.
 */
export function normaliseFormat(text: string): NormalisedFormat | undefined {
  const stated = withoutAddress(text.trim()).replace(/\s+/g, ' ');
  if (stated === '') return undefined;
  const withoutParameters = stated.replace(/[;(].*$/, '');
  const code = codes.get(key(stated)) ?? codes.get(key(withoutParameters));
  const serviceKind = serviceKinds[key(code ?? stated)];
  const mediaType = fileTypes[code ?? '']?.mediaType;
  return {
    format: code ?? serviceKind ?? stated.toUpperCase(),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(serviceKind === undefined ? {} : { serviceKind }),
  };
}
