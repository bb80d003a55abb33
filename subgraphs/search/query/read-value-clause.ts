import {
  entryKindLabels,
  type Label,
  licences,
  normaliseFormat,
  projectStatusLabels,
  themes,
} from '../../../catalogue-schema/index.ts';
import type { FacetField } from '../inverted-index/index.ts';
import type { ValueClause } from './parsed-query.ts';

type Read = (text: string) => string | undefined;

/** Finds a code by itself or by one of its names, whatever the case. */
function byLabel(labels: Readonly<Record<string, Label>>): Read {
  const codes = new Map<string, string>();
  for (const [code, { de, en }] of Object.entries(labels)) {
    for (const name of [code, de, en]) codes.set(name.toLowerCase(), code);
  }
  return (text) => codes.get(text.toLowerCase());
}

const themeLabels = Object.fromEntries(Object.entries(themes).map(([code, { label }]) => [code, label]));
const kindOf = byLabel(entryKindLabels);
const fields: Readonly<Record<string, readonly [FacetField, Read]>> = {
  art: ['kind', (text) => kindOf(text)?.toLowerCase()],
  anbieter: ['owner', (text) => text.toLowerCase()],
  thema: ['theme', byLabel(themeLabels)],
  format: ['format', (text) => normaliseFormat(text)?.format],
  lizenz: ['licence', (text) => Object.keys(licences).find((code) => code.toLowerCase() === text.toLowerCase())],
  jahr: ['year', (text) => (/^\d{4}$/.test(text) ? text : undefined)],
  status: ['project_status', byLabel(projectStatusLabels)],
};

const english: Readonly<Record<string, string>> = {
  kind: 'art',
  owner: 'anbieter',
  theme: 'thema',
  licence: 'lizenz',
  license: 'lizenz',
  year: 'jahr',
};

/**
 * Reads `format:csv` and the like. Names of fields are German or English, values are codes or their names.
 *
 * @returns undefined where there is no such field or value: then the text is words
 */
export function readValueClause(name: string, text: string): ValueClause | undefined {
  const [field, read] = fields[english[name] ?? name] ?? [];
  const value = read?.(text.trim());
  return field === undefined || value === undefined ? undefined : { type: 'value', field, value };
}
