import { expect, test } from '@jest/globals';
import { parseQuery } from './parse-query.ts';

const word = (text: string, field?: string) => ({ type: 'word', word: text, ...(field ? { field } : {}) });
const phrase = (words: string[], field?: string) => ({ type: 'phrase', words, ...(field ? { field } : {}) });
const value = (field: string, text: string) => ({ type: 'value', field, value: text });

test.each([
  ['Haltestellen der Straßenbahn', [word('haltestellen'), word('strassenbahn')]],
  ['Haltestelle haltestelle', [word('haltestelle')]],
  ['"frei zugänglich" Trinkbrunnen', [phrase(['frei', 'zugänglich']), word('trinkbrunnen')]],
  ['„in der Stadt“', [phrase(['in', 'der', 'stadt'])]],
  ['"nicht geschlossen', [word('geschlossen')]],
  ['titel:Baum', [word('baum', 'title')]],
  ['Titel:"Rad und Weg"', [phrase(['rad', 'und', 'weg'], 'title')]],
  ['schlagwort:Nahverkehr beschreibung:Linie', [word('nahverkehr', 'keywords'), word('linie', 'description')]],
  ['format:csv', [value('format', 'CSV')]],
  ['Thema:Verkehr', [value('theme', 'TRAN')]],
  ['theme:TRAN', [value('theme', 'TRAN')]],
  ['art:projekte status:laufend', [value('kind', 'project'), value('project_status', 'RUNNING')]],
  [
    'anbieter:Stadtwerke lizenz:cc-by/4.0 jahr:2024',
    [value('owner', 'stadtwerke'), value('licence', 'cc-by/4.0'), value('year', '2024')],
  ],
  ['thema:gibtesnicht', [word('thema'), word('gibtesnicht')]],
  ['Bundestagswahl 2025: Wahlbezirke', [word('bundestagswahl'), word('2025'), word('wahlbezirke')]],
  ['1:25000', [word('1'), word('25000')]],
  ['https://example.org/a', [word('https'), word('example'), word('org'), word('a')]],
  ['B-Plan', [word('b'), word('plan')]],
])('%j asks for %j', (text, required) => {
  expect(parseQuery(text)).toMatchObject({ required, excluded: [] });
});

test.each([
  ['-Baum', [word('baum')]],
  ['Park -"offene Fläche" -format:pdf', [phrase(['offene', 'fläche']), value('format', 'PDF')]],
  ['-titel:Baum', [word('baum', 'title')]],
  ['Einwohner -Gohlis-Nord', [phrase(['gohlis', 'nord'])]],
  ['Etat -2024/25 -der-die', [phrase(['2024', '25'])]],
])('%j leaves out %j', (text, excluded) => {
  expect(parseQuery(text).excluded).toEqual(excluded);
});

test.each([
  ['Bäume, Leipzig-Südwest', [['bäume', 'leipzig', 'südwest']]],
  ['Haus am Zoo, am Zoo', [['haus', 'am', 'zoo', 'am', 'zoo']]],
  ['Rad -Nord Süd', [['rad'], ['süd']]],
  ['Park "Alte Messe" Ost titel:West Mitte thema:Verkehr', [['park'], ['ost'], ['mitte']]],
  ['1:25000 - Grün', [['1', '25000', 'grün']]],
  ['"Nord" titel:Süd', []],
])('in %j the words %j stand side by side', (text, rows) => {
  expect(parseQuery(text).rows).toEqual(rows);
});

test.each(['', '   ', '!?', '"', '""', '-', '--', ':', '-""', 'der die das', '\u0000', '\ud800', '🙂'])(
  '%j asks for nothing',
  (text) => {
    expect(parseQuery(text)).toMatchObject({ required: [], excluded: [] });
  },
);

test('whatever is typed is read', () => {
  const letters = [...'aÄß1"-: :."\'()*|&!<>\\\u0000\u0301\ud800🙂'];
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  for (let round = 0; round < 5000; round += 1) {
    const text = Array.from({ length: next(24) }, () => letters[next(letters.length)]).join('');
    const { required, excluded } = parseQuery(text);
    expect(required.length + excluded.length).toBeLessThanOrEqual(text.length);
  }
});
