const namespaces: Readonly<Record<string, string>> = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  hydra: 'http://www.w3.org/ns/hydra/core#',
  locn: 'http://www.w3.org/ns/locn#',
  org: 'http://www.w3.org/ns/org#',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};

/** The address of a term in its usual short form: `dct:title` → `http://purl.org/dc/terms/title`. */
export function term(short: string): string {
  const [prefix = '', local] = short.split(':');
  return `${namespaces[prefix]}${local}`;
}

/** Spellings of namespaces that mean the same: versions of DCAT-AP.de, schema.org with https, DCAT-AP with a hash. */
export function plainTerm(iri: string): string {
  return iri
    .replace(/^https?:\/\/(?:www\.)?dcat-ap\.de\/def\/dcatde\/(?:\d[\d.]*[/#])?/, namespaces.dcatde as string)
    .replace(/^https?:\/\/schema\.org\//, namespaces.schema as string)
    .replace(/^http:\/\/data\.europa\.eu\/r5r[/#]/, namespaces.dcatap as string);
}
