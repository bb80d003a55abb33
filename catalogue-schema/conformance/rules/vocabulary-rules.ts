import { problemText } from '../../record/index.ts';
import { languageByUri, licenceByUri, licences, normaliseFormat } from '../../vocabularies/index.ts';
import type { StatedRecord } from '../examination/index.ts';
import { recordRule } from './record-rules.ts';
import type { Rule } from './rule.ts';

type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** The objects in a list field of a record, each with its path. */
function parts(stated: StatedRecord, ...fields: readonly string[]): readonly (readonly [path: string, part: Values])[] {
  return fields.flatMap((field) => {
    const list = stated.answer[field];
    if (!Array.isArray(list)) return [];
    return list.flatMap((part, place) => (isObject(part) ? [[`${field}.${place}`, part] as const] : []));
  });
}

function licenceProblems(path: string, licence: unknown): readonly string[] {
  if (!isObject(licence)) return [];
  const { code, uri } = licence;
  const listed = typeof code === 'string' && Object.hasOwn(licences, code) ? licences[code] : undefined;
  if (listed === undefined) {
    return [`${path}.licence.code: expected a code of the list of DCAT-AP.de, got ${JSON.stringify(code)}`];
  }
  if (typeof uri === 'string' && licenceByUri(uri) === listed) return [];
  return [`${path}.licence.uri: expected ${listed.uri}, got ${JSON.stringify(uri)}`];
}

function formatProblems(path: string, format: unknown): readonly string[] {
  if (typeof format !== 'string') return [];
  const expected = normaliseFormat(format)?.format;
  if (expected === format) return [];
  return [`${path}.format: expected ${JSON.stringify(expected ?? null)}, got ${JSON.stringify(format)}`];
}

function languageProblems({ inspected, answer }: StatedRecord): readonly string[] {
  const malformed = inspected.ok ? [] : inspected.problems.filter(({ aspect }) => aspect === 'language');
  if (malformed.length > 0) return malformed.map(problemText);
  const tags: readonly unknown[] = Array.isArray(answer.languages) ? answer.languages : [];
  return tags
    .filter((tag) => typeof tag === 'string')
    .map((tag) => [tag, languageByUri(tag) ?? tag] as const)
    .filter(([tag, expected]) => tag !== expected)
    .map(([tag, expected]) => `languages: expected the BCP 47 tag "${expected}", got ${JSON.stringify(tag)}`);
}

const isDataset = ({ kind }: StatedRecord): boolean => kind === 'dataset';

export const vocabularyRules: readonly Rule[] = [
  recordRule(
    {
      rule: 'record-licences',
      title: 'Licences are from the list of DCAT-AP.de, by code and address',
      reference: 'contract.graphql Licence',
    },
    (stated) =>
      parts(stated, 'distributions', 'services').flatMap(([path, { licence }]) => licenceProblems(path, licence)),
    isDataset,
    'datasets',
  ),
  recordRule(
    {
      rule: 'record-formats',
      title: "Formats are in the spelling of the EU's file type list",
      reference: 'contract.graphql Distribution.format',
    },
    (stated) => parts(stated, 'distributions').flatMap(([path, { format }]) => formatProblems(path, format)),
    isDataset,
    'datasets',
  ),
  recordRule(
    {
      rule: 'record-languages',
      title: 'Languages of data and of translations are BCP 47 tags',
      reference: 'contract.graphql Dataset.languages',
    },
    languageProblems,
    ({ kind }) => kind !== 'contact',
    'datasets and projects',
  ),
];
