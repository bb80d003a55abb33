import { fileTypes, normaliseFormat } from '../../../../catalogue-schema/index.ts';
import { fileExtensionOf } from './file-extension.ts';

/** An address that ends like a file, as the address of the file itself; another one may lead to a page. */
export function downloadUrlOf(url: string): string | undefined {
  const format = normaliseFormat(fileExtensionOf(url))?.format ?? '';
  return Object.hasOwn(fileTypes, format) && format !== 'HTML' ? url : undefined;
}
