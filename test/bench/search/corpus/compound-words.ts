/** First parts of compounds as they stand before the next part, with what links the two: `Verkehrs`, `Straßen`. */
export const modifiers: readonly string[] = `
Straßen Verkehrs Haltestellen Bus Bahn Straßenbahn Fahrrad Radwege Fußgänger Parkplatz Park Ampel Kreuzungs Brücken
Tunnel Gleis Fahrplan Fahrgast Tarif Mobilitäts Liefer Wirtschafts Gewerbe Industrie Handels Handwerks Tourismus Messe
Hotel Gastronomie Markt Betriebs Unternehmens Gründer Arbeits Arbeitsmarkt Beschäftigungs Ausbildungs Berufs Bildungs
Schul Grundschul Gymnasial Hochschul Universitäts Forschungs Wissenschafts Kita Kinder Jugend Familien Senioren Frauen
Pflege Gesundheits Krankenhaus Klinik Ärzte Apotheken Rettungs Notfall Impf Hygiene Sozial Wohn Wohnungs Wohngeld Miet
Gebäude Haus Grundstücks Bau Bauland Bebauungs Flächen Flächennutzungs Stadt Stadtteil Stadtbezirks Ortsteil Quartiers
Gemeinde Kreis Landes Bundes Regional Europa Verwaltungs Rathaus Bürger Einwohner Bevölkerungs Melde Pass Ausweis
Standesamts Wahl Wahlbezirks Wähler Rats Ausschuss Haushalts Finanz Steuer Gebühren Förder Zuschuss Vergabe Vertrags
Beschaffungs Personal Stellen Organisations Rechts Ordnungs Sicherheits Polizei Feuerwehr Brandschutz
Katastrophenschutz Zivilschutz Hochwasser Gewässer Fluss See Grundwasser Trinkwasser Abwasser Regenwasser Kanal Klär
Wasser Leitungs Rohr Energie Strom Gas Fernwärme Wärme Solar Photovoltaik Wind Wasserstoff Lade Netz Zähler Verbrauchs
Klima Klimaschutz Wetter Temperatur Niederschlags Luft Luftgüte Feinstaub Stickstoff Ozon Lärm Umwelt Naturschutz Natur
Wald Forst Baum Straßenbaum Grün Grünflächen Garten Kleingarten Friedhofs Spielplatz Sport Sportstätten Schwimmbad Bad
Freizeit Kultur Museums Theater Musik Konzert Bibliotheks Archiv Denkmal Kunst Vereins Ehrenamts Beteiligungs
Integrations Migrations Flüchtlings Sprach Religions Kirchen Tier Hunde Landwirtschafts Boden Altlasten Abfall Müll
Wertstoff Glas Papier Bioabfall Recycling Reinigungs Winterdienst Straßenreinigungs Beleuchtungs Laternen Vermessungs
Geo Luftbild Höhen Gelände Karten Adress Hausnummern Lage Grenz Daten Informations Internet Breitband Glasfaser Funk
Sensor Mess Labor Prüf Kontroll Genehmigungs Antrags Verfahrens Planungs Entwicklungs Sanierungs Modernisierungs
Erhaltungs Erneuerungs Investitions Projekt Programm Innovations Technologie Maschinen Fahrzeug Fuhrpark Flotten Taxi
Roller Leihrad Unfall Schadens Risiko Gefahren Notruf Warn Sirenen Leitstellen Dienst Zeit Jahres Monats Tages Quartals
Alters Geburten Sterbe Einkommens Preis Kosten Umsatz Insolvenz Standort Hafen Flughafen Güter Logistik Paket Post
Medien Presse Veranstaltungs Fest Wochenmarkt Kongress Besucher Gäste Hallen Turnhallen Stadion Eis Kletter Lauf
Schlachthof Brunnen Ufer Auen Wehr Deich Pegel Quell Moor Wiesen Insekten Vogel Fledermaus Fisch Bienen Obst Saatgut
Streuobst Nachbarschafts Betreuungs Hort Mittagessen Schulweg Schulhof Lehrer Schüler Studenten Stipendien
Volkshochschul Sprachkurs Kurs Beratungs Schuldner Sucht Drogen Selbsthilfe Behinderten Inklusions Barriere Aufzugs
Rolltreppen Toiletten Bänke Mülleimer Spielgeräte Pflaster Asphalt Fahrbahn Gehweg Radfahr Tempo Geschwindigkeits
Blitzer Parkschein Anwohner Bewohner Pendler Umzugs Zuzugs Fortzugs Leerstands Eigentums Erbbau Bodenrichtwert
Gutachter Mietspiegel Neubau Altbau Fassaden Dach Keller Heizungs Kälte Speicher Batterie Elektro Umspann Trafo
Gasdruck Biogas Geothermie Abwärme Kraftwerks Verteil Anschluss Störungs Wartungs Instandhaltungs Inventar Material
`
  .trim()
  .split(/\s+/);

/** Last parts of compounds: `zählung/en` is `zählung` and `zählungen`, `plan>pläne` is both, `daten` has one form. */
export const heads: readonly (readonly [singular: string, plural: string])[] = `
zählung/en messung/en erhebung/en befragung/en planung/en nutzung/en entwicklung/en förderung/en versorgung/en
entsorgung/en sanierung/en genehmigung/en beteiligung/en verwaltung/en sammlung/en sicherung/en überwachung/en
steuerung/en beratung/en betreuung/en leistung/en ordnung/en satzung/en richtlinie/n verordnung/en vorschrift/en
vereinbarung/en prüfung/en untersuchung/en bewertung/en beobachtung/en belastung/en belegung/en auslastung/en
ausstattung/en ausschreibung/en abrechnung/en anmeldung/en zulassung/en meldung/en störung/en sperrung/en umleitung/en
verbindung/en verteilung/en leitung/en reinigung/en beleuchtung/en vermessung/en abgrenzung/en gliederung/en
einteilung/en übersicht/en plan>pläne karte/n verzeichnis/se register statistik/en bericht/e bilanz/en daten netz/e
amt>ämter stelle/n station/en punkt/e fläche/n gebiet/e bezirk/e zone/n raum>räume platz>plätze weg/e straße/n linie/n
anlage/n einrichtung/en gebäude werk/e betrieb/e gesellschaft/en verband>verbände verein/e rat>räte ausschuss>ausschüsse
konzept/e strategie/n programm/e projekt/e vorhaben maßnahme/n studie/n gutachten analyse/n modell/e system/e
plattform/en portal/e dienst/e zentrum>zentren büro/s haus>häuser heim/e halle/n stätte/n hof>höfe garten>gärten park/s
wald>wälder baum>bäume grün wiese/n ufer bach>bäche fluss>flüsse see/n kanal>kanäle brunnen becken speicher behälter
zähler sensor/en gerät/e fahrzeug/e wagen bus/se bahn/en rad>räder roller zug>züge fahrt/en reise/n strecke/n kreuzung/en
knoten brücke/n tunnel gleis/e schiene/n ampel/n schild/er tafel/n säule/n mast/en laterne/n leuchte/n kabel rohr/e
schacht>schächte pumpe/n kessel turbine/n kraft>kräfte wärme strom druck menge/n verbrauch>verbräuche bedarf/e ertrag>erträge
kosten preis/e gebühr/en tarif/e steuer/n abgabe/n beitrag>beiträge zuschuss>zuschüsse mittel fonds haushalt/e budget/s
rechnung/en vertrag>verträge auftrag>aufträge antrag>anträge bescheid/e beschluss>beschlüsse vorlage/n protokoll/e akte/n
archiv/e liste/n tabelle/n index>indizes indikator/en kennzahl/en quote/n rate/n anteil/e wert/e grenze/n stand>stände
bestand>bestände zahl/en größe/n dichte/n höhe/n tiefe/n lage/n form/en art/en klasse/n gruppe/n stufe/n typ/en
unfall>unfälle schaden>schäden notfall>notfälle einsatz>einsätze übung/en alarm/e warnung/en gefahr/en risiko>risiken
schutz hilfe/n pflege arbeit/en kurs/e schule/n platzvergabe/n abschluss>abschlüsse nachweis/e angebot/e
nachfrage/n veranstaltung/en fest/e messe/n markt>märkte laden>läden geschäft/e gewerbe unternehmen gründung/en
insolvenz/en arbeitsplatz>arbeitsplätze beruf/e lehre/n personal stellenplan>stellenpläne wahl/en abstimmung/en bürger
einwohner gast>gäste besucher kunde/n nutzer halter eigentümer mieter wohnung/en zimmer dach>dächer fassade/n
grundstück/e flurstück/e adresse/n grenzlinie/n bodenwert/e richtwert/e spiegel rahmen bild/er aufnahme/n foto/s film/e
ton>töne sprache/n text/e buch>bücher medien zeitung/en nachricht/en kontakt/e auskunft>auskünfte frage/n antwort/en
beschwerde/n hinweis/e anliegen termin/e frist/en kalender zeit/en dauer jahrgang>jahrgänge woche/n tag/e stunde/n
abfuhr/en behandlung/en verwertung/en tonne/n container hofladen>hofläden deponie/n schadstoff/e abgas/e emission/en
pegel qualität/en güte temperatur/en niederschlag>niederschläge feuchte wind/e klima luft wasser boden>böden gestein/e
vogel>vögel tier/e pflanze/n biotop/e lebensraum>lebensräume schutzgebiet/e landschaft/en naturraum>naturräume
denkmal>denkmäler museum>museen theater bühne/n konzert/e ausstellung/en bibliothek/en kunst>künste werkstatt>werkstätten
labor/e institut/e klinik/en praxis>praxen apotheke/n bett/en versorgungsgrad/e impfung/en test/s fall>fälle
`
  .trim()
  .split(/\s+/)
  .map((head) => {
    const [singular = '', plural] = head.split('>');
    const [stem = '', ending = ''] = singular.split('/');
    return [stem, plural ?? stem + ending];
  });
