import { recordRule } from './record-rules.ts';
import type { Rule } from './rule.ts';

/** Codes of lists that are not the catalogue's, by the field that holds them, wherever it stands in a record. */
const codes: Readonly<Record<string, { readonly form: RegExp; readonly what: string }>> = {
  currency: { form: /^[A-Z]{3}$/, what: 'a currency of ISO 4217, as in "EUR"' },
  country: { form: /^[A-Z]{2}$/, what: 'a country of ISO 3166-1 alpha-2, as in "DE"' },
  algorithm: { form: /^(md5|sha1|sha256|sha512)$/, what: 'md5, sha1, sha256 or sha512' },
  mediaType: { form: /^[\w.+-]+\/[\w.+-]+( *;.*)?$/, what: 'a media type of IANA, as in "text/csv"' },
};

function codeProblems(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const place = path === '' ? name : `${path}.${name}`;
    const code = Array.isArray(value) ? undefined : codes[name];
    if (code === undefined || typeof part !== 'string') return codeProblems(part, place);
    return code.form.test(part) ? [] : [`${place}: expected ${code.what}, got ${JSON.stringify(part)}`];
  });
}

export const codeRules: readonly Rule[] = [
  recordRule(
    {
      rule: 'record-codes',
      title: 'Currencies, countries, media types and the algorithms of checksums are in the form of their lists',
      reference: 'contract.graphql Money.currency',
    },
    ({ record }) => codeProblems(record, ''),
  ),
];
