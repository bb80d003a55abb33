import {
  type DatasetRecord,
  type LicenceRecord,
  licenceByUri,
  normaliseFormat,
} from '../../../../catalogue-schema/index.ts';
import { downloadUrlOf, fileExtensionOf, partIdOf, serviceAddress, stated, withUniqueIds } from '../values/index.ts';
import type { RowReader } from './row-reader.ts';

type Parts = Pick<DatasetRecord, 'distributions' | 'services'>;

function partOf(
  url: string,
  word: string,
  title: string,
  licence: LicenceRecord | undefined,
  attribution?: string,
): Parts {
  const format = normaliseFormat(word) ?? normaliseFormat(fileExtensionOf(url));
  const id = partIdOf(url, url);
  const kind = format?.serviceKind;
  if (kind !== undefined) {
    const service = { id, title: `${title} (${kind})`, kind, ...serviceAddress(url, kind), ...stated({ licence }) };
    return { distributions: [], services: [service] };
  }
  const { format: code, mediaType } = format ?? {};
  const further = stated({ downloadUrl: downloadUrlOf(url), format: code, mediaType, licence, attribution });
  return { distributions: [{ id, accessUrl: url, conformsTo: [], ...further }], services: [] };
}

/** The files and services that a row names in `Adressen`, each with its format of `Formate`. */
export function partsOfRow(row: RowReader, title: string): Parts {
  const urls = row.list('Adressen', ' ').flatMap((word) => row.url('Adressen', word) ?? []);
  const formats = row.list('Formate', ',;');
  if (formats.length > 1 && formats.length !== urls.length) {
    row.refuse('Formate', `none, one, or one for each of ${urls.length} addresses`, formats.join(', '));
  }
  const licence = row.known('Lizenz', row.line('Lizenz'), licenceByUri, 'a licence of DCAT-AP.de such as dl-by-de/2.0');
  const attribution = row.line('Namensnennung');
  const parts = urls.map((url, position) => {
    const word = (formats.length === 1 ? formats[0] : formats[position]) ?? '';
    return partOf(url, word, title, licence, attribution);
  });
  return {
    distributions: withUniqueIds(parts.flatMap(({ distributions }) => distributions)),
    services: withUniqueIds(parts.flatMap(({ services }) => services)),
  };
}
