/** What a source can be looked into as, and where it is. */
export type PreviewSource =
  | { readonly kind: 'csv' | 'geojson'; readonly address: string }
  | { readonly kind: 'wms'; readonly address: string; readonly layers: readonly string[] };

interface File {
  readonly format: string | null;
  readonly mediaType: string | null;
  readonly downloadUrl: string | null;
  readonly accessUrl: string;
}

interface Service {
  readonly kind: string;
  readonly endpointUrl: string;
  readonly layers: readonly string[];
}

/** Origins that a policy can name: hosts can have letters that end a directive or stand for every host (`;`, `,`, `*`). */
const plainOrigin = /^https?:\/\/[\w.-]+(:\d+)?$/;

const isAskable = (address: string): boolean =>
  URL.canParse(address) && plainOrigin.test(new URL(address).origin) && new URL(address).username === '';

export const originOf = ({ address }: PreviewSource): string => new URL(address).origin;

/** Whether browsers let a page of this catalogue read it: over TLS, and without only where the page comes so itself. */
export const isReadable = ({ address }: PreviewSource, publicUrl: string): boolean =>
  new URL(address).protocol === 'https:' || publicUrl.startsWith('http:');

function kindOf({ format, mediaType }: File): 'csv' | 'geojson' | null {
  const stated = [format?.toLowerCase(), mediaType?.toLowerCase().split(';')[0]];
  if (stated.includes('csv') || stated.includes('text/csv')) return 'csv';
  return stated.includes('geojson') || stated.includes('application/geo+json') ? 'geojson' : null;
}

/** How a file can be looked into, or null. */
export function previewOfFile(file: File): PreviewSource | null {
  const kind = kindOf(file);
  const address = file.downloadUrl ?? file.accessUrl;
  return kind !== null && isAskable(address) ? { kind, address } : null;
}

/** How a service can be looked into, or null. */
export function previewOfService({ kind, endpointUrl, layers }: Service): PreviewSource | null {
  return kind === 'WMS' && isAskable(endpointUrl) ? { kind: 'wms', address: endpointUrl, layers } : null;
}

interface Sources {
  readonly distributions: readonly File[];
  readonly services: readonly Service[];
}

/** What a header has room for. */
const mostOrigins = 30;

/** The origins that the page of a dataset may read data and show images from; there are no previews of others. */
export function originsOf({ distributions, services }: Sources, publicUrl: string) {
  const files = distributions.flatMap((file) => previewOfFile(file) ?? []);
  const maps = services.flatMap((service) => previewOfService(service) ?? []);
  const readable = [...files, ...maps].filter((source) => isReadable(source, publicUrl));
  const data = [...new Set(readable.map(originOf))].slice(0, mostOrigins);
  return { data, images: data.filter((origin) => maps.some((source) => originOf(source) === origin)) };
}
