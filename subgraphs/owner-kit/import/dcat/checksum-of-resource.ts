import type { ChecksumRecord } from '../../../../catalogue-schema/index.ts';
import type { Resource } from './resource.ts';

const lengths: Readonly<Record<string, number>> = { md5: 32, sha1: 40, sha256: 64, sha512: 128 };

/** The digest of a distribution's file (spdx:checksum), where its length fits its algorithm. */
export function checksumOfResource(distribution: Resource): ChecksumRecord | undefined {
  const [checksum] = distribution.nodes('spdx:checksum');
  const algorithm =
    checksum
      ?.first('spdx:algorithm')
      ?.toLowerCase()
      .replace(/-/g, '')
      .match(/(md5|sha\d+)$/)?.[1] ?? '';
  const value = checksum?.first('spdx:checksumValue')?.toLowerCase() ?? '';
  return /^[0-9a-f]+$/.test(value) && value.length === lengths[algorithm] ? { algorithm, value } : undefined;
}
