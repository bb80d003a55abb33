/**
 * What citizens call things and what a city calls them. Words in a line mean nearly the same: who asks for one expects
 * the others. `A => B, C`: who asks for A expects B and C too, but not the other way round, because A is only a case of
 * them or has other meanings. Words in capitals are abbreviations and are looked up as they stand.
 */
export const synonymGroups: readonly string[] = [
  // children, schools, learning
  `Kita, Kindertagesstätte, Kindertageseinrichtung, Kindergarten
  Krippe, Kinderkrippe
  Kindertagespflege, Tagespflege, Tagesmutter, Tagesvater
  Kindergärtnerin => Erzieher, Erzieherin
  Hort, Schulhort, Nachmittagsbetreuung
  Gymnasium => Schule
  Oberschule, Mittelschule, Realschule
  Förderschule, Sonderschule
  VHS, Volkshochschule
  Uni, Universität
  Azubi, Auszubildende, Lehrling
  Ausbildungsplatz, Lehrstelle
  Schulferien, Ferien
  Schuleinzugsbereich, Schulbezirk, Grundschulbezirk
  Einschulung, Schulanfang, Schulanmeldung
  Schüler, Schülerin
  Lehrer, Lehrerin, Lehrkraft
  Bücherei, Bibliothek, Stadtbibliothek
  Bücherbus, Fahrbibliothek
  Musikschule => Musikunterricht
  Nachhilfe, Lernförderung`,
  // traffic
  `ÖPNV, öffentlicher Personennahverkehr, öffentlicher Nahverkehr, Nahverkehr
  SPNV, Schienenpersonennahverkehr
  Tram, Straßenbahn
  Trambahn => Straßenbahn
  Bim => Straßenbahn
  LVB, Leipziger Verkehrsbetriebe
  MDV, Mitteldeutscher Verkehrsverbund
  Fahrplan, Abfahrtszeiten
  Haltestelle, Haltepunkt
  Station => Haltestelle
  Bushaltestelle => Haltestelle
  HBF, Hauptbahnhof
  Bhf, Bahnhof
  P+R, Park and Ride, Park & Ride
  Auto, PKW, Kraftfahrzeug, KFZ, Personenkraftwagen
  Wagen => Auto
  LKW, Lastkraftwagen, Lastwagen
  MIV, motorisierter Individualverkehr
  E-Auto, Elektroauto, Elektrofahrzeug
  E-Bus, Elektrobus
  E-Roller, Elektroroller
  E-Mobilität, Elektromobilität
  Ladesäule, Ladestation, Ladepunkt, Ladeinfrastruktur
  Stromtankstelle => Ladesäule
  Rad, Fahrrad
  Velo => Fahrrad
  Bike => Fahrrad
  Pedelec, E-Bike, Elektrofahrrad
  Lastenrad, Lastenfahrrad, Cargobike
  Leihfahrrad, Leihrad, Mietrad, Bikesharing
  Radweg, Fahrradweg, Radverkehrsanlage
  Radverkehr, Fahrradverkehr
  Radzählung, Radverkehrszählung
  Fahrradständer, Fahrradbügel, Fahrradabstellanlage, Radabstellanlage
  Carsharing, Teilauto
  Fußweg, Gehweg, Bürgersteig
  Trottoir => Gehweg
  Zebrastreifen, Fußgängerüberweg
  Ampel, Lichtsignalanlage, LSA, Lichtzeichenanlage
  Fußgängerzone, Fußgängerbereich
  Parkplatz, Stellplatz
  Parkschein, Parkgebühr
  Bewohnerparken, Anwohnerparken
  Parkhaus, Tiefgarage
  Baustelle, Verkehrsraumeinschränkung
  Straßensperrung, Sperrung, Verkehrseinschränkung, Verkehrsraumeinschränkung
  Stau, Verkehrslage, Verkehrsstörung
  Unfall, Verkehrsunfall
  Blitzer, Geschwindigkeitsüberwachung, Geschwindigkeitsmessung
  Verkehrszählung, Dauerzählstelle, Zählstelle
  DTV, durchschnittlicher täglicher Verkehr
  Führerschein, Fahrerlaubnis
  Kennzeichen, Nummernschild
  Flughafen, Airport
  Schlagloch => Straßenschaden
  Verkehrszeichen, Verkehrsschild, Straßenschild`,
  // administration and council
  `Stadtrat, Ratsversammlung, Gemeinderat
  Stadtratssitzung, Ratssitzung
  Ratsinfo, Ratsinformationssystem, Allris
  OB, OBM, Oberbürgermeister, Oberbürgermeisterin
  Beigeordneter, Bürgermeister, Dezernent
  Rathaus => Stadtverwaltung
  Bürgeramt, Bürgerbüro, Bürgerservice
  Einwohnermeldeamt, Meldebehörde, Meldestelle => Bürgerbüro
  Perso, Personalausweis
  Pass => Reisepass
  Ummelden => Ummeldung, Wohnsitzummeldung
  Standesamt => Trauung, Eheschließung
  Hochzeit, Heirat, Eheschließung, Trauung
  Scheidung, Ehescheidung
  Jobcenter, Arbeitsagentur, Arbeitsamt
  Ordnungsamt, Ordnungsbehörde
  Gewerbeamt, Gewerbemeldung, Gewerbeanmeldung
  Fundbüro, Fundsachen
  Knöllchen => Verwarnung, Bußgeld
  Strafzettel => Verwarnung, Bußgeld
  Formular, Vordruck
  Öffnungszeit, Sprechzeit
  Ortsteil, OT
  Stadtteil => Ortsteil, Stadtbezirk
  Stadtviertel => Ortsteil
  Bürgerbeteiligung, Bürgermitwirkung, Partizipation
  Bürgerumfrage, Bürgerbefragung
  Haushalt, Etat
  Stadthaushalt, Haushaltsplan, Stadtfinanzen
  Grundsteuer => Hebesatz
  Gewerbesteuer => Hebesatz
  Ausschreibung, Vergabeverfahren
  Vergabe => Ausschreibung
  Fördermittel, Zuwendung, Zuschuss
  Satzung, Ortsrecht
  Amtsblatt, Bekanntmachung`,
  // elections
  `BTW, Bundestagswahl
  LTW, Landtagswahl
  OBM-Wahl, OB-Wahl, Oberbürgermeisterwahl
  Kommunalwahl => Stadtratswahl, Ortschaftsratswahl
  Wahllokal, Wahlraum
  Wahlkreis, Stimmkreis
  Wahlbezirk, Stimmbezirk
  EU-Wahl, Europawahl
  Volksentscheid, Bürgerentscheid, Referendum
  Kandidat, Bewerber => Wahlvorschlag
  Wahlhelfer, Wahlvorstand`,
  // people and statistics
  `Einwohner, Bevölkerung, EW
  Bewohner => Einwohner
  Einwohnerzahl, Bevölkerungszahl, Bevölkerungsbestand
  Bevölkerungsprognose, Bevölkerungsvorausschätzung, Bevölkerungsvorausberechnung
  Demografie, Demographie => Bevölkerung
  Ausländer, Migrant => Migrationshintergrund
  Migration, Zuwanderung
  Umzug, Wanderung => Zuzug, Wegzug
  Zuzug, Zuwanderung
  Wegzug, Fortzug
  Geflüchtete, Flüchtling, Asylbewerber
  Senior => Ältere
  Rentner => Senior
  Geburt, Lebendgeborene
  Sterbefall, Todesfall, Gestorbene
  Vorname => Name
  Durchschnittsalter => Altersstruktur
  Zensus, Volkszählung
  Umfrage, Befragung
  Arbeitslosigkeit, Arbeitslose
  ALG, Arbeitslosengeld
  ALG II, Arbeitslosengeld II, SGB II
  Babyname => Vorname
  Hotel => Beherbergung, Gästebett
  Bürgergeld, Grundsicherung, SGB II
  Hartz IV, Hartz 4, Grundsicherung
  SGB, Sozialgesetzbuch
  Sozialhilfe => Grundsicherung, SGB XII
  Einkommen, Verdienst
  Lohn, Gehalt => Einkommen
  BIP, Bruttoinlandsprodukt
  Firma, Unternehmen, Betrieb
  Job => Arbeit, Beschäftigung
  Tourismus, Fremdenverkehr
  Tourist => Tourismus, Gäste
  Übernachtungen => Beherbergung, Gästeankünfte
  Verbrechen, Straftat, Kriminalität
  Obdachlos => Wohnungslos
  Obdachlosigkeit, Wohnungslosigkeit, Wohnungsnotfall`,
  // building and housing
  `B-Plan, Bebauungsplan, BPlan
  F-Plan, FNP, Flächennutzungsplan
  INSEK, integriertes Stadtentwicklungskonzept
  Stadtplanung, Stadtentwicklung
  Miete, Mietpreis, Wohnungsmiete
  Kaltmiete, Grundmiete, Nettokaltmiete
  Mietspiegel => Miete
  Nebenkosten, Betriebskosten
  WBS, Wohnberechtigungsschein
  Sozialwohnung => Wohnberechtigungsschein, sozialer Wohnungsbau
  Immobilie, Liegenschaft
  Grundstückspreis, Bodenpreis, Bodenrichtwert
  BRW, Bodenrichtwert
  Baugenehmigung, Bauerlaubnis
  Bauantrag => Baugenehmigung
  Denkmal, Kulturdenkmal, Baudenkmal
  Denkmalschutz => Denkmal
  Schrebergarten, Kleingarten, Gartenverein
  Haus => Gebäude
  Leerstand => Wohnungsleerstand`,
  // environment and city life
  `Müll, Abfall
  Müllabfuhr, Abfallentsorgung, Müllentsorgung
  Mülltonne, Abfallbehälter, Abfalltonne
  Mülleimer => Papierkorb, Abfallbehälter
  Papierkorb, Abfallbehälter
  Restmüll, Restabfall
  Biomüll, Bioabfall
  Recyclinghof, Wertstoffhof
  Abfallkalender, Müllkalender, Entsorgungstermin
  Glascontainer => Wertstoffcontainer
  Trinkwasser, Leitungswasser
  Abwasser, Schmutzwasser
  Kläranlage, Klärwerk
  Hochwasser, Überschwemmung
  Überflutung => Hochwasser
  Fluss => Gewässer
  See => Gewässer
  Luftqualität, Luftgüte, Luftverschmutzung
  Feinstaub, PM10 => Luftqualität
  NO2, Stickstoffdioxid
  CO2, Kohlendioxid
  Ozon => Luftqualität
  Lärm, Lärmbelastung
  Baum, Stadtbaum
  Straßenbaum => Baum
  Baumbestand, Baumkataster
  Gießen => Bewässerung
  Park, Parkanlage, Grünanlage
  Grünfläche, Grünanlage
  Naturschutzgebiet, NSG
  Landschaftsschutzgebiet, LSG
  FFH, Flora-Fauna-Habitat
  Klimawandel => Klimaanpassung, Klimaschutz
  Hitze => Temperatur
  Haustier => Tier
  Hundewiese, Hundeauslauf, Freilauffläche
  Begräbnis, Beerdigung, Bestattung
  Feuerwehr, Brandschutz
  Rettungsdienst, Notarzt, Krankenwagen
  AED, Defibrillator`,
  // energy and networks
  `PV, Photovoltaik, Solarstrom
  Solar => Photovoltaik
  Solaranlage, Photovoltaikanlage
  Solardach => Solarkataster, Solarpotenzial
  Windrad, Windkraftanlage, Windenergieanlage
  Ökostrom, erneuerbare Energie
  Strom => Elektrizität
  Erdgas => Gas
  KWK, Kraft-Wärme-Kopplung
  BHKW, Blockheizkraftwerk
  WLAN, WiFi, W-LAN
  Internet => Breitband
  Glasfaser => Breitband
  Handy, Mobiltelefon, Smartphone
  Handynetz, Mobilfunk
  Straßenlaterne, Straßenlampe, Straßenleuchte
  Straßenlaterne, Straßenleuchte
  Straßenlaterne => Straßenbeleuchtung
  Straßenbeleuchtung => Straßenleuchte, Beleuchtung`,
  // health
  `Krankenhaus, Klinik, Klinikum
  Spital, Hospital => Krankenhaus
  Arzt, Ärztin, Mediziner
  Doktor => Arzt
  Hausarzt, Allgemeinmediziner => Arzt
  Altersheim, Pflegeheim, Altenheim, Seniorenheim
  Corona, COVID, Coronavirus
  Impfen, Impfung
  Behinderung, Schwerbehinderung
  Behindert => Schwerbehinderung, barrierefrei
  behindertengerecht, rollstuhlgerecht => barrierefrei
  Rollstuhl => barrierefrei
  Barrierefreiheit, barrierefrei`,
  // leisure and culture
  `Spielplatz, Kinderspielplatz
  Bolzplatz => Sportplatz, Spielplatz
  Schwimmbad, Schwimmhalle
  Schwimmbad => Bad
  Schwimmhalle => Bad
  Freibad, Sommerbad
  Hallenbad => Schwimmhalle
  Baden => Bad, Badestelle
  Badesee, Badegewässer, Badestelle
  Sportplatz, Sportanlage, Sportstätte, Sporteinrichtung
  Turnhalle, Sporthalle
  Fitnessgerät => Sportanlage
  Verein => Vereinsregister
  Tierpark, Zoo
  Kino, Filmtheater
  Veranstaltung, Event
  Straßenfest, Stadtfest
  Christkindlmarkt => Weihnachtsmarkt
  Flohmarkt, Trödelmarkt
  Toilette, WC, Sanitäranlage
  Klo => Toilette
  Sitzbank => Bank
  Trinkbrunnen, Trinkwasserbrunnen`,
  // maps and data
  `GIS, Geoinformationssystem
  Geodaten, Geoinformation
  WMS, Web Map Service
  WFS, Web Feature Service
  WMTS, Web Map Tile Service
  OSM, OpenStreetMap
  Kartendienst => WMS
  Stadtplan, Stadtkarte
  Luftbild, Orthophoto
  3D-Modell, Stadtmodell
  DGM, digitales Geländemodell, Höhenmodell
  ALKIS, Liegenschaftskataster
  Flurstück, Parzelle
  PLZ, Postleitzahl
  Hausnummer, Hauskoordinate => Adresse
  Anschrift, Adresse
  Straßenname, Straßenverzeichnis
  API, Schnittstelle
  Open Data, offene Daten, Opendata
  DSGVO, Datenschutzgrundverordnung
  KI, künstliche Intelligenz
  AI => künstliche Intelligenz
  IT, Informationstechnik
  EDV => Informationstechnik
  Telefonnummer, Rufnummer
  Ansprechpartner, Kontakt`,
].flatMap((group) => group.trim().split(/\s*\n\s*/));
