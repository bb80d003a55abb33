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

/** Whether a page of this catalogue may read it: over TLS, and without only where the page itself comes so. */
function isReadable(address: string, publicUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username } = new URL(address);
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && publicUrl.startsWith('http:')));
}

function kindOf({ format, mediaType }: File): 'csv' | 'geojson' | null {
  const stated = [format?.toLowerCase(), mediaType?.toLowerCase().split(';')[0]];
  if (stated.includes('csv') || stated.includes('text/csv')) return 'csv';
  return stated.includes('geojson') || stated.includes('application/geo+json') ? 'geojson' : null;
}

/** How a file can be looked into, or null. */
export function previewOfFile(file: File, publicUrl: string): PreviewSource | null {
  const kind = kindOf(file);
  const address = file.downloadUrl ?? file.accessUrl;
  return kind !== null && isReadable(address, publicUrl) ? { kind, address } : null;
}

/** How a service can be looked into, or null. */
export function previewOfService({ kind, endpointUrl, layers }: Service, publicUrl: string): PreviewSource | null {
  return kind === 'WMS' && isReadable(endpointUrl, publicUrl) ? { kind: 'wms', address: endpointUrl, layers } : null;
}

interface Sources {
  readonly distributions: readonly File[];
  readonly services: readonly Service[];
}

/** The origins that the page of a dataset may read data and show images from. */
export function originsOf({ distributions, services }: Sources, publicUrl: string) {
  const files = distributions.flatMap((file) => previewOfFile(file, publicUrl) ?? []);
  const maps = services.flatMap((service) => previewOfService(service, publicUrl) ?? []);
  const origins = (sources: readonly PreviewSource[]): readonly string[] => [
    ...new Set(sources.map(({ address }) => new URL(address).origin)),
  ];
  return { data: origins([...files, ...maps]), images: origins(maps) };
}
