import { expect, test } from '@jest/globals';
import { isEnumType } from 'graphql';
import { contractSchema } from '../contract.ts';
import {
  accessRights,
  accessRightsByUri,
  availabilities,
  availabilityByUri,
  charterPrincipleLabels,
  entryKindLabels,
  frequencies,
  frequencyByUri,
  geocodingLevelByUri,
  geocodingLevels,
  highValueCategories,
  highValueCategoryByUri,
  innovationFieldLabels,
  languageByUri,
  licenceByUri,
  licences,
  ownerKindLabels,
  projectStatusLabels,
  serviceKindLabels,
  themeByUri,
  themes,
} from './index.ts';

function enumValues(name: string): readonly string[] {
  const type = contractSchema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}

test.each([
  ['AccessRights', accessRights],
  ['Availability', availabilities],
  ['CharterPrinciple', charterPrincipleLabels],
  ['EntryKind', entryKindLabels],
  ['Frequency', frequencies],
  ['GeocodingLevel', geocodingLevels],
  ['HighValueCategory', highValueCategories],
  ['InnovationField', innovationFieldLabels],
  ['OwnerKind', ownerKindLabels],
  ['ProjectStatus', projectStatusLabels],
  ['ServiceKind', serviceKindLabels],
  ['Theme', themes],
])('there is an entry for every value of the contract’s %s, and no other', (name, vocabulary) => {
  expect(Object.keys(vocabulary).sort()).toEqual([...enumValues(name)].sort());
});

test.each([
  [themeByUri, 'http://publications.europa.eu/resource/authority/data-theme/TRAN', 'TRAN'],
  [themeByUri, 'tran', 'TRAN'],
  [themeByUri, 'Verkehr', 'TRAN'],
  [themeByUri, 'Kultur und Sport', undefined],
  [frequencyByUri, 'http://publications.europa.eu/resource/authority/frequency/CONT/', 'CONT'],
  [frequencyByUri, 'http://inspire.ec.europa.eu/metadata-codelist/MaintenanceFrequencyCode/asNeeded', 'AS_NEEDED'],
  [frequencyByUri, 'fortnightly', 'BIWEEKLY'],
  [frequencyByUri, 'Jährlich', 'ANNUAL'],
  [frequencyByUri, '', undefined],
  [highValueCategoryByUri, 'https://data.europa.eu/bna/c_e1da4e07', 'STATISTICS'],
  [geocodingLevelByUri, 'http://dcat-ap.de/def/politicalGeocoding/Level/municipality', 'MUNICIPALITY'],
  [accessRightsByUri, 'http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC', 'NON_PUBLIC'],
  [availabilityByUri, 'http://dcat-ap.de/def/plannedAvailability/available', 'AVAILABLE'],
  [languageByUri, 'http://publications.europa.eu/resource/authority/language/DEU', 'de'],
  [languageByUri, 'http://id.loc.gov/vocabulary/iso639-1/de', 'de'],
  [languageByUri, 'deutsch', 'de'],
  [languageByUri, 'de-at', 'de-AT'],
  [languageByUri, 'klingonisch', undefined],
])('%p finds %j as %j', (lookup, text, code) => {
  expect(lookup(text)).toBe(code);
});

test.each([
  'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
  'https://www.dcat-ap.de/def/licenses/dl-by-de/2.0/',
  'http://dcat-ap.de/def/licenses/dl-by-de/2_0',
  'dl-by-de/2.0',
  ' dl-de-by-2.0 ',
  'https://www.govdata.de/dl-de/by-2-0',
])('%j is the Datenlizenz Deutschland', (text) => {
  expect(licenceByUri(text)).toEqual({
    code: 'dl-by-de/2.0',
    uri: 'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
    title: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    open: true,
  });
});

test('licences that forbid commercial use or changes are not open', () => {
  expect(licenceByUri('cc-by-4.0')?.open).toBe(true);
  expect(licenceByUri('cc-by-nc-4.0')).toMatchObject({ code: 'cc-by-nc/4.0', open: false });
  expect(licenceByUri('geoNutz/20131001')?.code).toBe('geoNutz/20131001');
  expect(licenceByUri('notspecified')).toBeUndefined();
});

test('the list has the 34 licences of DCAT-AP.de, each found by its own code and address', () => {
  expect(Object.keys(licences)).toHaveLength(34);
  for (const licence of Object.values(licences)) {
    expect(licenceByUri(licence.code)).toBe(licence);
    expect(licenceByUri(licence.uri)).toBe(licence);
  }
});
