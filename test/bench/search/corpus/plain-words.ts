const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What people tag records with, the most frequent first. */
export const keywordHeads = words(`
Verkehr Umwelt Mobilität Energie Klima Bildung Kultur Gesundheit Soziales Wirtschaft Wohnen Bauen Stadtplanung Geodaten
Bevölkerung Haushalt Finanzen Wahlen Sicherheit Sport Freizeit Tourismus Wasser Abwasser Abfall Luft Lärm Natur Boden
Bäume Grünflächen Radverkehr Fußverkehr Nahverkehr Haltestellen Fahrplan Parken Straßen Brücken Baustellen Unfälle Strom
Gas Fernwärme Photovoltaik Ladesäulen Wasserstoff Glasfaser Digitalisierung Verwaltung Bürgerservice Beteiligung Kinder
Jugend Familie Senioren Kita Schule Hochschule Forschung Ausbildung Arbeit Pflege Krankenhaus Rettungsdienst Feuerwehr
Katastrophenschutz Hochwasser Wetter Temperatur Niederschlag Feinstaub Denkmalschutz Museum Theater Bibliothek Archiv
Vereine Ehrenamt Integration Migration Teilhabe Gleichstellung Kleingarten Friedhof Spielplätze Schwimmbad Markt Messe
Handel Handwerk Gewerbe Industrie Startups Tarife Gebühren Steuern Förderung Vergabe Personal Adressen Hausnummern
Ortsteile Stadtbezirke Kataster Vermessung Luftbilder Höhenmodell Bebauungspläne Flächennutzung Bodenrichtwerte
`);

export const adjectives = words(`
städtische kommunale öffentliche private regionale aktuelle historische jährliche monatliche tägliche amtliche
vorläufige endgültige ausgewählte geplante laufende bestehende barrierefreie energetische ökologische soziale digitale
offene räumliche zeitliche technische wirtschaftliche kulturelle sanierte neue alte große kleine zentrale dezentrale
`);

export const places = words(`
Zentrum Mockau Schönefeld Abtnaundorf Thekla Plaußig Portitz Neustadt Neuschönefeld Volkmarsdorf Anger-Crottendorf
Sellerhausen Stünz Paunsdorf Heiterblick Mölkau Engelsdorf Baalsdorf Althen Kleinpösna Reudnitz Thonberg Stötteritz
Probstheida Meusdorf Liebertwolkwitz Holzhausen Südvorstadt Connewitz Marienbrunn Lößnig Dölitz Dösen Schleußig
Plagwitz Kleinzschocher Großzschocher Knautkleeberg Knauthain Hartmannsdorf Knautnaundorf Schönau Grünau Lausen
Miltitz Lindenau Altlindenau Neulindenau Leutzsch Böhlitz-Ehrenberg Burghausen Rückmarsdorf Möckern Wahren
Lützschena Stahmeln Lindenthal Gohlis Eutritzsch Seehausen Wiederitzsch
`);

export const surnames = words(`
Bach Mendelssohn Schumann Leibniz Goethe Schiller Lessing Kollwitz Luxemburg Liebknecht Zetkin Otto Peters Goerdeler
Adler Bebel Brecht Busch Dieskau Eisen Felsen Feuerbach Fichte Gellert Grieg Hahnemann Harkort Heine Herder Hupfeld
Kant Kästner Klinger Könneritz Körner List Luther Mahler Marschner Menzel Mozart Naumburg Nikisch Oeser
Pestalozzi Prager Raschwitz Reclam Richter Riebeck Riemann Rödel Schenkendorf Schopenhauer Seume Stallbaum Stephani
Tauchnitz Thomasius Ulrich Virchow Wagner Weißenfels Windmüller Wundt Zille Zschocher
`);

export const firstNames = words(`
Käthe Rosa Karl Clara Louise August Bertolt Emil Erich Felix Ferdinand Franz Friedrich Georg Gottfried Gustav Hans
Hedwig Heinrich Henriette Hermann Johann Johannes Julius Kurt Lene Ludwig Max Mathilde Otto Paul Richard Robert Theodor
Thomas Wilhelm
`);

const beginnings = words('Bre Dra Fli Gru Hol Jan Kla Kro Lau Mer Nie Ost Pla Que Ros Sche Stri Tol Ulm Vor Wie Zan');
const middles = words('ben der fel gen ken lan mes nik pel ras sen tor vel wig zel sch tt rn lb nd');
const endings = words('ow itz au berg dorf hain mann stein thal wald feld bach rode leben sen ke ert nick');

/** The name with this number: rare, as names in a text are. */
export function rareName(number: number): string {
  const [first, rest] = [number % beginnings.length, Math.floor(number / beginnings.length)];
  const [middle, last] = [rest % middles.length, Math.floor(rest / middles.length) % endings.length];
  return `${beginnings[first]}${middles[middle]}${endings[last]}`;
}

export const rareNames = beginnings.length * middles.length * endings.length;

/**
 * Words that stand in a known share of all records and are part of no compound: each of a list in the share that names
 * it, independent of the others.
 */
export const wordsByShare: readonly (readonly [share: number, words: readonly string[]])[] = [
  [0.155, words('Monitoring Evaluation Transparenz Prognose Koordination Aktualität Fortschreibung Resilienz')],
  [0.01, words('Subsidiarität Diversität Chronologie Kartografie Autonomie Symposium')],
  [0.001, words('Archäologie Seismologie Astronomie Numismatik Ornithologie Glaziologie')],
];

export const commonWords = wordsByShare[0]?.[1] as readonly string[];
