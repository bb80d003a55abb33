import type {
  AgentRecord,
  ContactRecord,
  DatasetRecord,
  KindedRecord,
  ProjectRecord,
} from '../../../catalogue-schema/index.ts';
import type { FieldText, TextField } from '../inverted-index/index.ts';

type Text = string | null | undefined;

/** Markdown without addresses and tags, whose parts are no words of the text. */
function plainText(markdown: Text): string {
  return (markdown ?? '').replace(/<[^<>]{0,500}>|https?:\/\/[^\s)>\]]+|&#?[a-z0-9]{2,8};/gi, ' ');
}

/** Each text by itself, so that no phrase reaches from one keyword into the next. */
const inField = (field: TextField, ...texts: readonly Text[]): FieldText[] =>
  texts.flatMap((text) => (text ? [{ field, text }] : []));

const names = (agents: readonly AgentRecord[]): string[] => agents.map(({ name }) => name);

function datasetTexts(dataset: DatasetRecord): FieldText[] {
  const { translations, distributions, services } = dataset;
  return [
    ...inField('title', dataset.title),
    ...inField('keywords', ...dataset.keywords, ...translations.map(({ title }) => title)),
    ...inField('rest', ...names([dataset.publisher, ...dataset.creators]), ...(dataset.spatial?.places ?? [])),
    ...inField(
      'rest',
      ...distributions.flatMap(({ title, format, description }) => [title, format, plainText(description)]),
    ),
    ...inField('rest', ...services.flatMap(({ title, kind, layers }) => [title, kind, ...layers])),
    ...inField('description', plainText(dataset.description)),
    ...inField('rest', ...translations.map(({ description }) => plainText(description)), plainText(dataset.provenance)),
  ];
}

function projectTexts(project: ProjectRecord): FieldText[] {
  const { translations, partners, funding, goals, participation, assessment } = project;
  const aspects = [...(assessment?.opportunities ?? []), ...(assessment?.risks ?? [])];
  return [
    ...inField('title', project.title),
    ...inField('keywords', ...project.keywords, ...translations.map(({ title }) => title)),
    ...inField('rest', ...partners.flatMap(({ organisation, role }) => [organisation.name, role])),
    ...inField(
      'rest',
      ...funding.flatMap(({ programme, funder }) => [programme, funder]),
      ...goals.map(({ title }) => title),
    ),
    ...inField('rest', ...(project.spatial?.places ?? []), ...participation.map(({ title }) => title)),
    ...inField('description', plainText(project.description)),
    ...inField(
      'rest',
      ...aspects.flatMap(({ title, description, influence }) => [title, plainText(description), influence]),
    ),
    ...inField('rest', ...translations.map(({ description }) => plainText(description))),
  ];
}

/** What stands for a person's name to those who do not read personal data: the same rule as owner-kit's `recordFor`. */
const nameInPublic = ({ role, unit, organisation }: ContactRecord): string => role ?? unit ?? organisation.name;

function contactName(contact: ContactRecord, withPersonalData: boolean): string {
  return contact.kind === 'PERSON' && !withPersonalData ? nameInPublic(contact) : contact.name;
}

function contactTexts(contact: ContactRecord, withPersonalData: boolean): FieldText[] {
  const { kind, email, address, secondments } = contact;
  const isReached = kind !== 'PERSON' || withPersonalData;
  const reached = isReached ? [email, address?.street, address?.postalCode, address?.locality] : [];
  return [
    ...inField('title', contactName(contact, withPersonalData)),
    ...inField('keywords', contact.role, contact.unit, ...contact.keywords),
    ...inField('rest', 'Kontakt', ...contact.responsibilities, contact.organisation.name, ...reached),
    ...inField('rest', ...secondments.flatMap(({ sender, receiver }) => names([sender, receiver]))),
  ];
}

/** Whether there is something in a record that is not for everybody who may see it. */
export function hasPersonalData({ kind, record }: KindedRecord): boolean {
  return kind === 'contact' && record.kind === 'PERSON';
}

/** The title, by which records are sorted. */
export function titleOf({ kind, record }: KindedRecord, withPersonalData: boolean): string {
  return kind === 'contact' ? contactName(record, withPersonalData) : record.title;
}

/** What is searched in a record, most telling first, by those who read the personal data in it or by those who do not. */
export function recordTexts({ kind, record }: KindedRecord, withPersonalData: boolean): readonly FieldText[] {
  if (kind === 'dataset') return datasetTexts(record);
  return kind === 'project' ? projectTexts(record) : contactTexts(record, withPersonalData);
}
