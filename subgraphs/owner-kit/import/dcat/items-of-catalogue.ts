import type { AgentRecord } from '../../../../catalogue-schema/index.ts';
import { type Draft, itemsOfDrafts } from '../items-of-drafts.ts';
import type { SourceItem } from '../record-source.ts';
import { inSlices } from '../slices/index.ts';
import { lineOf, timeOf } from '../values/index.ts';
import { agentOfResource } from './agent-of-resource.ts';
import { datasetOfResource, themesOf } from './dataset-of-resource.ts';
import type { Graph } from './graph.ts';
import { recordIdOf } from './local-id.ts';
import { mentionOfContact } from './mention-of-contact.ts';
import type { Resource } from './resource.ts';

const relations = [
  'dct:relation',
  'dct:references',
  'dct:isReferencedBy',
  'dct:hasPart',
  'dct:isPartOf',
  'dct:hasVersion',
  'dct:isVersionOf',
  'dct:source',
  'dcat:inSeries',
];

/** The datasets of a graph: what is stated to be one, and what a catalogue lists. */
export function datasetsOf(graph: Graph): readonly Resource[] {
  const found = [...graph.ofType('dcat:Dataset', 'dcat:DatasetSeries'), ...graph.objectsOf('dcat:dataset')];
  const datasets = new Map(found.map((dataset) => [dataset.node.id, dataset]));
  for (const { node } of graph.ofType('dcat:Catalog')) datasets.delete(node.id);
  return [...datasets.values()];
}

/** When a dataset was last changed: as it says itself, or its catalogue record, or the newest of its distributions. */
function modifiedOf(graph: Graph, dataset: Resource): string | undefined {
  const records = graph.subjectsOf('foaf:primaryTopic', dataset);
  const newest = (resources: readonly Resource[]): string | undefined =>
    resources
      .flatMap((one) => timeOf(one.first('dct:modified')) ?? [])
      .sort()
      .at(-1);
  return (
    newest([dataset]) ??
    newest(records) ??
    newest(dataset.nodes('dcat:distribution')) ??
    timeOf(dataset.first('dct:issued'))
  );
}

function publisherOf(graph: Graph, dataset: Resource): AgentRecord | undefined {
  const catalogues = graph.subjectsOf('dcat:dataset', dataset);
  return [dataset, ...catalogues]
    .flatMap((resource) => resource.nodes('dct:publisher'))
    .map(agentOfResource)
    .find((agent) => agent !== undefined);
}

function draftOf(graph: Graph, dataset: Resource, owner: string, idsByIri: ReadonlyMap<string, string>): Draft {
  const id = recordIdOf(owner, dataset);
  const title = lineOf(dataset.text('dct:title'));
  const publisher = publisherOf(graph, dataset);
  const modified = modifiedOf(graph, dataset);
  const problems = [
    ...(id === undefined ? ['id: expected an address or dct:identifier to make one of, got none that fits'] : []),
    ...(title === undefined ? ['title: expected text in dct:title, got none'] : []),
    ...(publisher === undefined ? ['publisher: expected an organisation with a name in dct:publisher, got none'] : []),
    ...(modified === undefined ? ['modified: expected a date in dct:modified or dct:issued, got none'] : []),
  ];
  const said = { themes: themesOf(dataset), modified, isPublic: true };
  const contacts = dataset.nodes('dcat:contactPoint');
  const related = dataset.values(...relations).flatMap((iri) => idsByIri.get(iri) ?? []);
  return {
    name: dataset.iri ?? title ?? 'dataset without address and title',
    id,
    ...(problems.length > 0 ? { problem: problems.join('; ') } : {}),
    mentions: contacts.flatMap((contact) => mentionOfContact(contact, publisher?.name, said) ?? []),
    record: (contactIds) =>
      datasetOfResource(dataset, {
        id: id as string,
        contacts: contactIds,
        relatedDatasets: [...new Set(related)].filter((other) => other !== id),
        publisher: publisher as AgentRecord,
        modified: modified as string,
        services: graph.subjectsOf('dcat:servesDataset', dataset),
      }),
  };
}

/** Makes records of the datasets of a DCAT catalogue and of the contacts that they name. */
export async function* itemsOfCatalogue(owner: string, graph: Graph): AsyncGenerator<SourceItem> {
  const datasets = datasetsOf(graph);
  const idsByIri = new Map<string, string>();
  for await (const dataset of inSlices(datasets)) {
    const id = recordIdOf(owner, dataset);
    if (dataset.iri !== undefined && id !== undefined) idsByIri.set(dataset.iri, id);
  }
  function* drafts(): Generator<Draft> {
    for (const dataset of datasets) yield draftOf(graph, dataset, owner, idsByIri);
  }
  yield* itemsOfDrafts(owner, drafts());
}
