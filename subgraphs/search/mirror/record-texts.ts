import type {
  AgentRecord,
  ContactRecord,
  DatasetRecord,
  KindedRecord,
  ProjectRecord,
} from '../../../catalogue-schema/index.ts';
import type { Weight, WeightedText } from '../analyser/index.ts';

type Text = string | null | undefined;

/** Markdown without addresses and tags, whose parts are no words of the text. */
function plainText(markdown: Text): string {
  return (markdown ?? '').replace(/<[^<>]{0,500}>|https?:\/\/[^\s)>\]]+|&#?[a-z0-9]{2,8};/gi, ' ');
}

const weigh = (weight: Weight, ...texts: readonly Text[]): WeightedText => ({
  weight,
  text: texts.filter(Boolean).join('\n'),
});

const names = (agents: readonly AgentRecord[]): string[] => agents.map(({ name }) => name);

function datasetTexts(dataset: DatasetRecord): WeightedText[] {
  const { translations, distributions, services } = dataset;
  return [
    weigh('A', dataset.title),
    weigh('B', ...dataset.keywords, ...translations.map(({ title }) => title)),
    weigh('D', ...names([dataset.publisher, ...dataset.creators]), ...(dataset.spatial?.places ?? [])),
    weigh('D', ...distributions.flatMap(({ title, format }) => [title, format])),
    weigh('D', ...services.flatMap(({ title, kind, layers }) => [title, kind, ...layers])),
    weigh('C', plainText(dataset.description)),
    weigh('D', ...translations.map(({ description }) => plainText(description)), plainText(dataset.provenance)),
  ];
}

function projectTexts(project: ProjectRecord): WeightedText[] {
  const { translations, partners, funding, goals, participation, assessment } = project;
  const aspects = [...(assessment?.opportunities ?? []), ...(assessment?.risks ?? [])];
  return [
    weigh('A', project.title),
    weigh('B', ...project.keywords, ...translations.map(({ title }) => title)),
    weigh('D', ...partners.flatMap(({ organisation, role }) => [organisation.name, role])),
    weigh('D', ...funding.flatMap(({ programme, funder }) => [programme, funder]), ...goals.map(({ title }) => title)),
    weigh('D', ...(project.spatial?.places ?? []), ...participation.map(({ title }) => title)),
    weigh('C', plainText(project.description)),
    weigh('D', ...aspects.flatMap(({ title, description, influence }) => [title, plainText(description), influence])),
    weigh('D', ...translations.map(({ description }) => plainText(description))),
  ];
}

/**
 * What everybody may read as the name of a contact: a person's own name is for INTERNAL viewers only, and neither
 * searched nor sorted by. The same rule as owner-kit's `recordFor`.
 */
function publicName({ kind, name, role, unit, organisation }: ContactRecord): string {
  return kind === 'PERSON' ? (role ?? unit ?? organisation.name) : name;
}

function contactTexts(contact: ContactRecord): WeightedText[] {
  const { kind, email, address, secondments } = contact;
  const reached = kind === 'PERSON' ? [] : [email, address?.street, address?.postalCode, address?.locality];
  return [
    weigh('A', publicName(contact)),
    weigh('B', contact.role, contact.unit, ...contact.keywords),
    weigh('D', ...contact.responsibilities, contact.organisation.name, ...reached),
    weigh('D', ...secondments.flatMap(({ sender, receiver }) => names([sender, receiver]))),
  ];
}

/** The title that everybody may read. */
export function publicTitle({ kind, record }: KindedRecord): string {
  return kind === 'contact' ? publicName(record) : record.title;
}

/** What is searched in a record, most telling first. Nothing that only some viewers may read. */
export function recordTexts({ kind, record }: KindedRecord): readonly WeightedText[] {
  if (kind === 'dataset') return datasetTexts(record);
  return kind === 'project' ? projectTexts(record) : contactTexts(record);
}
