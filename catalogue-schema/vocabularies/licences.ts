import type { LicenceRecord } from '../generated/record-types.ts';
import { comparable } from './concept.ts';
import { licenceAliases } from './licence-aliases.ts';

const base = 'http://dcat-ap.de/def/licenses/';

const titles: Readonly<Record<'open' | 'closed', Readonly<Record<string, string>>>> = {
  open: {
    apache: 'Freie Softwarelizenz der Apache Software Foundation',
    bsd: 'BSD-Lizenz',
    'cc-by': 'Creative Commons Namensnennung (CC BY)',
    'cc-by/4.0': 'Creative Commons Namensnennung 4.0 International (CC BY 4.0)',
    'cc-by-de/3.0': 'Creative Commons Namensnennung 3.0 Deutschland (CC BY 3.0 DE)',
    'cc-by-sa': 'Creative Commons Namensnennung – Weitergabe unter gleichen Bedingungen (CC BY-SA)',
    'cc-by-sa/4.0':
      'Creative Commons Namensnennung – Weitergabe unter gleichen Bedingungen 4.0 International (CC BY-SA 4.0)',
    'cc-by-sa-de/3.0':
      'Creative Commons Namensnennung – Weitergabe unter gleichen Bedingungen 3.0 Deutschland (CC BY-SA 3.0 DE)',
    'cc-zero': 'Creative Commons Zero (CC0)',
    'ccpdm/1.0': 'Public Domain Mark 1.0 (PDM)',
    'dl-by-de/1.0': 'Datenlizenz Deutschland – Namensnennung – Version 1.0',
    'dl-by-de/2.0': 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    'dl-zero-de/2.0': 'Datenlizenz Deutschland – Zero – Version 2.0',
    'geonutz/20130319': 'Nutzungsbestimmungen für die Bereitstellung von Geodaten des Bundes',
    'geoNutz/20131001': 'Nutzungsbestimmungen für die Bereitstellung von Geodaten des Landes Berlin',
    gfdl: 'GNU Free Documentation License (GFDL)',
    'gpl/3.0': 'GNU General Public License Version 3.0 (GPLv3)',
    mozilla: 'Mozilla Public License 2.0 (MPL)',
    odbl: 'Open Data Commons Open Database License (ODbL)',
    odby: 'Open Data Commons Attribution License (ODC-BY 1.0)',
    odcpddl: 'Open Data Commons Public Domain Dedication and Licence (ODC PDDL)',
    officialWork: 'Amtliches Werk, lizenzfrei nach § 5 Abs. 1 UrhG',
    'other-open': 'Andere offene Lizenz',
    'other-opensource': 'Andere Open-Source-Lizenz',
  },
  closed: {
    'cc-by-nc': 'Creative Commons Namensnennung – Nicht kommerziell (CC BY-NC)',
    'cc-by-nc/4.0': 'Creative Commons Namensnennung – Nicht kommerziell 4.0 International (CC BY-NC 4.0)',
    'cc-by-nc-de/3.0': 'Creative Commons Namensnennung – Nicht kommerziell 3.0 Deutschland (CC BY-NC 3.0 DE)',
    'cc-by-nd': 'Creative Commons Namensnennung – Keine Bearbeitung (CC BY-ND)',
    'cc-by-nd/3.0': 'Creative Commons Namensnennung – Keine Bearbeitung 3.0 Unported (CC BY-ND 3.0)',
    'cc-by-nd/4.0': 'Creative Commons Namensnennung – Keine Bearbeitung 4.0 International (CC BY-ND 4.0)',
    'dl-by-nc-de/1.0': 'Datenlizenz Deutschland – Namensnennung – nicht kommerziell – Version 1.0',
    'other-closed': 'Andere geschlossene Lizenz',
    'other-commercial': 'Andere kommerzielle Lizenz',
    'other-freeware': 'Andere Freeware-Lizenz',
  },
};

/** The licences of DCAT-AP.de, http://dcat-ap.de/def/licenses, by code. Titles are German. */
export const licences: Readonly<Record<string, LicenceRecord>> = Object.fromEntries(
  Object.entries(titles).flatMap(([openness, group]) =>
    Object.entries(group).map(([code, title]) => [
      code,
      { code, uri: `${base}${code}`, title, open: openness === 'open' },
    ]),
  ),
);

/** Version numbers were once written with an underscore, `dl-by-de/2_0`. */
const licenceKey = (text: string): string =>
  comparable(text)
    .replace(comparable(base), '')
    .replace(/^\//, '')
    .replace(/(\d)_(\d)/g, '$1.$2');

const byKey = new Map<string, LicenceRecord>();
for (const [code, licence] of Object.entries(licences)) byKey.set(licenceKey(code), licence);
for (const [alias, code] of Object.entries(licenceAliases)) {
  const licence = licences[code];
  if (licence !== undefined) byKey.set(licenceKey(alias), licence);
}

/**
 * Finds a licence of the DCAT-AP.de list by its address, its code (`dl-by-de/2.0`), the id that CKAN portals use
 * (`dl-de-by-2.0`) or the address of its text. Scheme, closing slash and case do not matter.
 */
export function licenceByUri(uriOrCode: string): LicenceRecord | undefined {
  return byKey.get(licenceKey(uriOrCode));
}
