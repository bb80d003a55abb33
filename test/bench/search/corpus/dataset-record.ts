import {
  type DatasetRecord,
  type DistributionRecord,
  type Frequency,
  type LicenceRecord,
  licences,
  type Theme,
} from '../../../../catalogue-schema/index.ts';
import { owners } from './owners.ts';
import { randomDay, randomPeriod, randomTime } from './random-dates.ts';
import { earlierId, idOf, placeOf } from './record-ids.ts';
import { recordTexts } from './record-texts.ts';
import type { SeededRandom } from './seeded-random.ts';
import { spatialCoverage } from './spatial-coverage.ts';

const themes = `TRAN ENVI REGI GOVE SOCI ECON EDUC HEAL ENER TECH INTR JUST AGRI`.split(' ') as Theme[];
const formats = 'CSV GEOJSON SHP JSON XLSX PDF GML GPKG XML KML GTFS ZIP HTML ODS RDF_TURTLE PARQUET'.split(' ');
const codes = ['dl-by-de/2.0', 'cc-by/4.0', 'dl-zero-de/2.0', 'cc-zero', 'cc-by-sa/4.0', 'odbl', 'cc-by-nc/4.0'];
const used = codes.map((code) => licences[code] as LicenceRecord);
const frequencies: readonly Frequency[] = ['ANNUAL', 'QUARTERLY', 'MONTHLY', 'DAILY', 'IRREG', 'UNKNOWN'];

const ranked = <Item>(items: readonly Item[], random: SeededRandom): Item => items[random.rank(items.length)] as Item;

function distribution(number: number, id: string, random: SeededRandom): DistributionRecord {
  const format = ranked(formats, random);
  return {
    id: String(number),
    title: `Download als ${format}`,
    accessUrl: `https://opendata.leipzig.de/${id}/${number}`,
    format,
    licence: ranked(used, random),
    byteSize: random.below(50_000_000),
    conformsTo: [],
  };
}

export function datasetRecord(index: number, random: SeededRandom): DatasetRecord {
  const id = idOf(index);
  const { title, description, keywords } = recordTexts(random);
  const spatial = spatialCoverage(random);
  const published = Array.from({ length: 1 + random.below(3) }, (_, number) => distribution(number, id, random));
  return {
    id,
    title,
    description,
    translations: [],
    keywords,
    themes: [...new Set([ranked(themes, random), ranked(themes, random)])],
    publisher: { name: `Eigenbetrieb ${owners[placeOf(index).owner]}`, kind: 'PUBLIC_AUTHORITY' },
    creators: [],
    contacts: [earlierId(index, 'contact', random)],
    issued: randomDay(random),
    modified: randomTime(random),
    frequency: ranked(frequencies, random),
    ...(spatial ? { spatial } : {}),
    ...(random.chance(0.7) ? { temporal: randomPeriod(random) } : {}),
    languages: ['de'],
    accessRights: 'PUBLIC',
    visibility: 'PUBLIC',
    audience: [],
    highValueCategories: random.chance(0.1) ? ['MOBILITY'] : [],
    legalBasis: [],
    conformsTo: [],
    documentation: [],
    distributions: published,
    services: [],
    projectRefs: random.chance(0.1) ? [earlierId(index, 'project', random)] : [],
    relatedDatasets: random.chance(0.2) ? [earlierId(index, 'dataset', random)] : [],
  };
}
