import type { ChecksumRecord } from '../../../../catalogue-schema/index.ts';
import type { CkanFields } from './ckan-fields.ts';

const algorithmsByLength: Readonly<Record<number, string>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

/**
 * The digest of a resource. CKAN has it bare or as `md5:…`; the algorithm follows from its length, and a stated one that
 * does not fit the length is not believed. Undefined where the value is no digest.
 */
export function checksumOf(resource: CkanFields): ChecksumRecord | undefined {
  const value = resource
    .first('hash')
    ?.toLowerCase()
    .replace(/^(md5|sha-?(1|256|512))[:=-]/, '');
  if (value === undefined || !/^[0-9a-f]+$/.test(value)) return undefined;
  const algorithm = algorithmsByLength[value.length];
  return algorithm === undefined ? undefined : { algorithm, value };
}
