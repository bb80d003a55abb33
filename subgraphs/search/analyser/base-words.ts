/**
 * Words that German compounds are made of, as they are written in the singular, from what a city and its companies
 * write about. `Fahr-` only begins a compound or stands within it; `-frei` only ends one.
 *
 * A compound stands here where its parts would mislead (`Haushalt`, `Bahnhof`), and so does a word that would fall
 * into parts it is not made of (`Kataster`). What a compound tells by its parts is left out: `Straßenbahn` is found
 * in `Straße` and `Bahn`.
 */
export const baseWords: readonly string[] = [
  // city, council and administration
  `Stadt Gemeinde Kommune Kreis Bezirk Bund Land Staat Region Republik Regierung Europa Union Amt Rat Ausschuss
    Beirat Fraktion Partei Minister Ministerium Präsident Präsidium Bürger Bürgermeister Dezernat Dezernent Referat
    Referent Abteilung Behörde Verwaltung Verwalter Dienst Stelle Stab Leitung Leiter Vorsitz Vorstand Antrag
    Anfrage Vorlage Beschluss Satzung Verordnung Ordnung Gesetz Recht Vorschrift Richtlinie Erlass Bescheid
    Genehmigung Erlaubnis Zulassung Bewilligung Anmeldung Abmeldung Ummeldung Meldung Anzeige Auskunft Akte Urkunde
    Ausweis Pass Register Verzeichnis Liste Kataster Archiv Archivar Protokoll Niederschrift Sitzung Versammlung
    Tagung Beratung Berater Verhandlung Anhörung Beteiligung Mitwirkung Mitbestimmung Petition Einwand Einwendung
    Widerspruch Klage Beschwerde Gericht Richter Anwalt Anwaltschaft Notar Justiz Polizei Zoll Vollzug Vollstreckung
    Aufsicht Kontrolle Prüfung Prüfer Inspektion Revision Kommission Gremium Kuratorium Organ Organisation
    Institution Institut Körperschaft Anstalt Verband Verbund Verein Vereinigung Genossenschaft Gesellschaft
    Stiftung Kammer Innung Gewerkschaft Kirche Pfarrer Friedhof Bestattung Einäscherung Grab Tod Sterbe- Trauung Ehe
    Geburt Name Vorname Titel Wappen Siegel Flagge Fahne Orden Ehrung Ehre Zuständigkeit Hoheit Aufgabe Befugnis
    Vollmacht Mandat Funktion Funktionär Posten Gliederung Einheit Zentrale Filiale Niederlassung Sekretariat
    Sekretär Kanzlei Kanzler Büro Geschäft Formular Vordruck Frist Termin Stempel Unterschrift Schreiben Brief Post
    Bote Schalter Empfang Pforte Bericht Vertrag Vereinbarung Abkommen Konvention Charta Strategie Konzept
    Konzeption Programm Projekt Maßnahme Vorhaben Initiative Ziel Zweck Zustand Plan Planung Planer Entwurf Fassung
    Fortschreibung Umsetzung Steuerung Koordination Koordinierung Abstimmung Zusammenarbeit Kooperation Partner
    Partnerschaft Netz Netzwerk Bündnis Forum Gipfel Dialog Konferenz Kongress Messe Markt Tag Woche`,
  // elections
  `Wahl Wähler Wählerschaft Kandidat Kandidatur Bewerber Stimme Sitz Abgeordnete Bundestag Landtag Parlament Senat
    Kabinett Volk Entscheid Entscheidung Begehren Urne Zettel Schein Lokal Helfer Ergebnis Auszählung Hochrechnung
    Prognose Mehrheit Minderheit Opposition Koalition Legislatur Periode Turnus Turnier Vorschlag Vorsteher Wechsel
    Demokratie Demokrat Politik Politiker Kampf Werbung Plakat Umfrage Befragung Bogen Frage Antwort Meinung Votum
    Quorum Quote Schwelle Hürde Erst- Zweit- Dritt- Direkt-`,
  // people and groups
  `Mensch Person Mann Frau Kind Junge Mädchen Jugend Jugendliche Erwachsene Senior Greis Baby Säugling Familie
    Eltern Mutter Vater Geschwister Bruder Schwester Großeltern Enkel Paar Single Leben Alter Geschlecht Gender
    Generation Einwohner Bewohner Anwohner Anlieger Nachbar Nachbarschaft Bevölkerung Haushalt Ausländer Inländer
    Migrant Migration Zuwanderer Zuwanderung Einwanderung Auswanderung Wanderung Flüchtling Flucht Asyl Aussiedler
    Integration Inklusion Teilhabe Gleichstellung Diskriminierung Vielfalt Herkunft Heimat Nation Nationalität
    Staatsangehörigkeit Angehörige Zugehörigkeit Religion Glaube Konfession Sprache Sprach- Gruppe Gemeinschaft
    Mitglied Mitgliedschaft Freund Freundschaft Gast Besucher Tourist Kunde Nutzer Benutzer Verbraucher Konsument
    Teilnehmer Empfänger Berechtigte Träger Trägerschaft Inhaber Besitzer Besitz Eigentum Eigentümer Mieter
    Vermieter Pächter Freiwillige Pate Vormund Vormundschaft Betreuer Betreuung Opfer Täter Zeuge Experte Laie
    Sprecher Vertreter Vertretung Delegation Abordnung Beauftragte König Kaiser Fürst Graf Ritter Bauer Bäuerin
    Zuzug Fortzug Umzug Vorsitzende Verordnete`,
  // social affairs
  `Sozial- Soziales Hilfe Unterstützung Fürsorge Vorsorge Sorge Pflege Pfleger Heim Hort Krippe Garten Kindergarten
    Stätte Einrichtung Unterkunft Obdach Armut Not- Sucht Drogen Droge Alkohol Gewalt Schutz Missbrauch Prävention
    Rente Rentner Pension Sicherung Versicherung Kasse Beitrag Leistung Zuschuss Beihilfe Geld Gutschein Ermäßigung
    Vergünstigung Spende Spender Behinderung Behinderte Barriere Hindernis Blinde Gehör Gebärde Tafel Schulden
    Insolvenz Schuldner Arbeit Arbeiter Wohlfahrt Adoption Seelsorge Treff Begegnung Club Klub Streit Konflikt
    Schlichtung Mediation Bedarf Bedürfnis Lage Situation Problem Bereitschaft Streetwork`,
  // health
  `Gesundheit Kranke Krankheit Klinik Klinikum Arzt Zahn Apotheke Apotheker Praxis Hospiz Hospital Station Patient
    Therapie Therapeut Diagnose Medizin Mediziner Medikament Arznei Impfung Impf- Virus Bakterie Keim Pandemie
    Epidemie Seuche Infektion Corona Grippe Masern Krebs Herz Kreislauf Lunge Niere Leber Magen Darm Gehirn Nerv
    Auge Ohr Nase Mund Haut Haar Knochen Blut Plasma Körper Fuß Hand Arm Bein Knie Rücken Kopf Schlag Anfall Schmerz
    Wunde Verletzung Unfall Rettung Sanitäter Hebamme Schwangerschaft Schwangere Entbindung Kur Rehabilitation
    Hygiene Desinfektion Quarantäne Psyche Psychiatrie Psychologe Chirurgie Labor Probe Test Untersuchung Behandlung
    Operation Narkose Bett Ernährung Nahrung Diät Allergie Diabetes Demenz Sterblichkeit Ursache Symptom Befund Seh-
    Hör- Tast- Gelenk Muskel Zelle Gen Hormon Vitamin Eiweiß Fett Kalorie Rausch Tabak Nikotin Raucher Nichtraucher
    Chirurg Internist Orthopäde Orthopädie Gynäkologe Veterinär Psychotherapie Physiotherapie Ergotherapie Logopädie
    Reha Ambulanz Intensiv- Spritze Maske Abstrich Ansteckung Inzidenz Genesung Genesene Medikation Rezept
    Überweisung Attest Hospitation Still- Wickel- Vergiftung Unverträglichkeit Epilepsie Ärztin`,
  // education and science
  `Schule Hochschule Gymnasium Universität Akademie Fakultät Seminar Kolleg Internat Schüler Lehrer Lehr- Lern-
    Lese- Schreib- Rechen- Erzieher Erziehung Pädagoge Pädagogik Student Studium Studie Studierende Professor Dozent
    Doktor Promotion Bildung Ausbildung Weiterbildung Fortbildung Ausbilder Azubi Lehrling Lehre Unterricht Stunde
    Klasse Jahrgang Stufe Fach Kurs Lektion Examen Abitur Abschluss Zeugnis Note Diplom Zertifikat Zensur Ferien
    Pause Forschung Forscher Wissenschaft Wissenschaftler Wissen Kenntnis Erkenntnis Theorie Methode Methodik
    Didaktik Experiment Versuch Messung Mathematik Physik Chemie Biologie Geologie Geographie Geografie Geschichte
    Philosophie Theologie Informatik Technik Technologie Technologe Ingenieur Natur Kompetenz Fähigkeit Fertigkeit
    Talent Begabung Förder- Nachhilfe Bibliothek Bücherei Buch Heft Text Schrift Autor Dichter Literatur Roman
    Zeitschrift Zeitung Verlag Leser Ausleihe Entleihung Medium Mediathek Exemplar Lexikon Wort Satz Alphabet
    Grammatik`,
  // culture, leisure and sport
  `Kultur Kunst Künstler Museum Galerie Ausstellung Sammlung Sammler Theater Oper Operette Ballett Schauspiel
    Schauspieler Bühne Konzert Musik Musiker Orchester Gewandhaus Chor Gesang Lied Tanz Tänzer Film Kino Foto
    Fotografie Fotograf Bild Bildhauer Maler Malerei Zeichnung Skulptur Plastik Denkmal Mahnmal Gedenk- Gedenken
    Erinnerung Jubiläum Fest Festival Feier Feiertag Karneval Fasching Weihnacht Weihnachten Ostern Advent Silvester
    Zirkus Zoo Freizeit Hobby Spiel Spieler Spielzeug Platz Sport Sportler Turnen Gymnastik Fußball Ball Tennis
    Handball Volleyball Basketball Hockey Schwimm- Schwimmer Tauch- Ruder- Paddel- Segel- Segler Kanu Boot Reit-
    Reiter Lauf Läufer Marathon Rennen Renn- Kletter- Eis Schlittschuh Ski Skate- Skater Stadion Arena Halle Becken
    Bad Bade- Sauna Strand Liege- Wiese Rasen Camping Zelt Urlaub Reise Tourismus Fremdenverkehr Hotel Herberge
    Gastronomie Restaurant Café Kneipe Küche Koch Speise Essen Menü Getränk Bier Wein Kaffee Tee Saft Brot Brötchen
    Kuchen Fleisch Wurst Fisch Käse Milch Butter Zucker Salz Gemüse Obst Apfel Kartoffel Übernachtung Ankunft
    Veranstaltung Veranstalter Ereignis Event Eintritt Karte Ticket Vorstellung Aufführung Premiere Saison Publikum
    Zuschauer Wettbewerb Meister Meisterschaft Pokal Preis Sieger Medaille Mannschaft Training Trainer Übung Brauch
    Brauchtum Tradition Sage Märchen Legende Puppe Kabarett Literat Kreativ- Szene Atelier Werkstatt Rundgang
    Führung Führer Ausflug Wander- Wanderer Pilger Pilgern Bach Schlager Jazz Rock- Pop- Klavier Orgel Geige Flöte
    Gitarre Trommel Trompete Komponist Dirigent Solist Sänger Intendant Regie Regisseur Kulisse Kostüm Requisite
    Drama Komödie Tragödie Lyrik Gedicht Comic Illustration Grafiker Design Designer Mode Keramik Töpfer Druckerei
    Glocke Kathedrale Dom Kapelle Kloster Synagoge Moschee Tempel Altar Pfarr- Bischof Probst Prediger Predigt Gebet
    Bibel Stall Leicht- Athletik Athlet Boxen Ringen Fechten Schach Rodeln Rodel- Schieß- Billard Kegel- Bowling
    Yoga Fitness Aerobic Rudern Wandern Radeln Grillen Grill- Picknick Pavillon Ausguck Aussicht Archäologie
    Archäologe Fossil Erbe Mittelalter Antike Revolution Reformation`,
  // traffic and transport
  `Verkehr Transport Transporteur Mobilität Fahrt Fahr- Fahrer Fahrzeug Flugzeug Rad Motor Moped Roller Auto
    Automobil Wagen Laster Bus Omnibus Bahn Tram Zug Lok Lokomotive Schiene Gleis Weiche Signal Oberleitung Takt
    Linie Strecke Halte- Halt Bahnhof Steig Flug Flieger Landung Landebahn Start Hafen Schiff Fähre Kahn Schleuse
    Kanal Straße Weg Gasse Allee Ring Chaussee Promenade Brücke Tunnel Kreuzung Kreuz Knoten Ampel Schild Zeichen
    Spur Streifen Fahrbahn Bord Pflaster Asphalt Decke Damm Böschung Kurve Rampe Treppe Aufzug Fahrstuhl Fußgänger
    Geh- Passant Zebrastreifen Stau Panne Sperrung Sperre Umleitung Einschränkung Beschränkung Geschwindigkeit Tempo
    Blitzer Radar Parken Garage Stell- Tank- Lade- Ladung Lader Säule Sharing Verleih Leih- Miet- Mitfahr- Taxi
    Kennzeichen Halter Pendler Pendel- Umstieg Umsteige- Tarif Zone Abonnement Abo Logistik Spedition Fracht Güter-
    Gut Paket Lieferung Liefer- Lieferant Kurier Zustellung Lager Verspätung Abfahrt Route Navigation Erreichbarkeit
    Anbindung Anschluss Verbindung Trasse Autobahn Ausfahrt Einfahrt Zufahrt Durchfahrt Überfahrt Überführung
    Unterführung Querung Übergang Überweg Insel Zählung Zähler Belastung Auslastung Frequenz Passagier Pilot Kutsche
    Pferd Schwer- Nah- Fern- Kurz- Lang- Langsam- Schnell- Express Regio- Regional- Elektro- Hybrid- Diesel Benzin
    Kraft Kraftstoff Stoff Schaffner Kontrolleur Abstell- Anleger Anlege- Bahner Lenker Scooter E-Scooter Tretroller
    Anhänger Karosserie Kreisel Abbiege- Einbahn- Poller Schranke Pförtner Radler Radfahr- Überhol- Vorfahrt Shuttle
    Zubringer Reisende Reisender Kombi Charter-`,
  // building, housing and land use
  `Bau Gebäude Haus Häuschen Wohnung Wohn- Wohnen Siedlung Quartier Viertel Block Zeile Villa Hütte Turm Burg
    Schloss Palast Hof Laube Parzelle Grundstück Flurstück Flur Fläche Boden Grund Gelände Areal Anlage Umbau Ausbau
    Anbau Abbau Abriss Abbruch Sanierung Modernisierung Renovierung Instandsetzung Instandhaltung Unterhaltung
    Wartung Erneuerung Erweiterung Erhaltung Entwicklung Fertigstellung Herstellung Errichtung Material Beton Stein
    Ziegel Holz Stahl Eisen Metall Kupfer Glas Kunststoff Gips Lehm Sand Kies Kalk Mörtel Putz Farbe Lack Dach
    Fassade Wand Mauer Fenster Tür Tor Zaun Keller Geschoss Etage Stockwerk Balkon Terrasse Zimmer Raum Saal
    Toilette Sanitär- Dusche Heizung Heiz- Lüftung Dämmung Isolierung Schall Statik Statiker Architekt Architektur
    Handwerk Handwerker Maurer Zimmerer Klempner Installateur Installation Tischler Schlosser Elektriker Gerüst Kran
    Bagger Miete Spiegel Pacht Kauf Verkauf Käufer Verkäufer Makler Immobilie Liegenschaft Leerstand Bestand
    Belegung Platte Bebauung Nutzung Nutz- Umwidmung Widmung Ensemble Wert Gutachten Gutachter Vermessung Vermesser
    Kontur Rand Rahmen Bereich Bezug Zentrum Mitte Kern Standort Ort Ortschaft Dorf Teil Teilung Vorort Umland
    Umgebung Umfeld Gewerbe Gebiet Industrie Brache Lücke Erschließung Parzellierung Möbel Schrank Tisch Stuhl Bank
    Sessel Sofa Lampe Leuchte Licht Beleuchtung Kamin Ofen Schornstein Pfeiler Pfosten Mast Gitter Geländer Schacht
    Grube Graben Stollen Fundament Estrich Fliese`,
  // environment, nature and climate
  `Umwelt Landschaft Klima Wetter Luft Lärm Geräusch Ruhe Wasser Abwasser Regen Schnee Sturm Hagel Frost Hitze
    Kälte Wärme Dürre Niederschlag Nebel Wolke Wind Sonne Solar- Mond Stern Himmel Temperatur Feuchte Feuchtigkeit
    Nässe Trockenheit Strahlung Strahl Emission Immission Schadstoff Schaden Feinstaub Staub Ruß Ozon Stickoxid
    Stickstoff Sauerstoff Kohlenstoff Oxid Gift Kontamination Verschmutzung Schmutz Reinigung Abgas Ausstoß
    Treibhaus Bilanz Nachhaltigkeit Ökologie Biotop Habitat Art Vogel Fledermaus Insekt Biene Schmetterling Käfer
    Spinne Frosch Kröte Tier Hund Katze Rind Kuh Schwein Schaf Ziege Huhn Gans Ente Wild Jagd Jäger Angel- Angler
    Fischerei Fischer Pflanze Pflanz- Pflanzung Baum Eiche Buche Linde Ahorn Birke Kiefer Fichte Tanne Weide
    Kastanie Strauch Hecke Busch Blume Blüte Gras Grün Laub Blatt Wurzel Stamm Krone Samen Saat Ernte Wald Forst
    Auwald Aue Park Acker Feld Moor Sumpf Heide Berg Tal Hügel Hang Höhe Tiefe Küste Meer See Teich Weiher Fluss
    Ufer Quelle Brunnen Gewässer Überschwemmung Flut Deich Wehr Pegel Strom Strömung Elster Pleiße Parthe
    Nationalpark Reservat Kompost Müll Abfall Schrott Papier Pappe Karton Container Tonne Behälter Sack Deponie
    Entsorgung Verwertung Recycling Kehr- Bio- Verpackung Erde Erd- Welt Planet Katastrophe Brand Feuer Lösch- Rauch
    Explosion Gefahr Gefährdung Risiko Sicherheit Warnung Warn- Alarm Sirene Evakuierung Bombe Munition Kampfmittel
    Mittel Beben Geruch Imkerei Imker Landwirt Landwirtschaft Gärtner Gärtnerei Düngung Dünger Pestizid Humus Torf
    Mulch Versiegelung Resilienz Anpassung Minderung Vermeidung Nist- Brut- Laich- Tränke Futter Fütterung Nest
    Horst Biber Igel Eichhörnchen Dachs Fuchs Wolf Reh Hirsch Waschbär Kaninchen Hase Ratte Taube Krähe Star Storch
    Schwan Eule Falke Specht Amsel Meise Mücke Zecke Raupe Spinner Eichenprozessionsspinner Wespe Hornisse Ameise
    Schädling Unkraut Kraut Kräuter- Moos Farn Efeu Schilf Hain Gehölz Stauden Staude Beet Versickerung Verdunstung
    Entwässerung Bewässerung Entsiegelung Begrünung Aufforstung Renaturierung Rodung Fällung Methan Ammoniak Nitrat
    Phosphat Blei Asbest Quecksilber Radon Dioxid Chlor Säure Lauge Erschütterung Blend- Isophone Gewitter Blitz
    Donner Orkan Tornado Unwetter Stark- Tropen- Schmelze Gletscher Polder Rückhalte- Talsperre`,
  // energy and utilities
  `Energie Gas Dampf Druck Wasserstoff Kohle Koks Erdöl Photovoltaik Fotovoltaik Kollektor Modul Batterie Akku Speicher
    Werk Turbine Generator Reaktor Atom Kessel Pumpe Ventil Rohr Röhre Kabel Draht Trafo Transformator Spannung Umspann-
    Schaltung Schalt- Gerät Ablesung Ablese- Verbrauch Erzeugung Erzeuger Versorgung Versorger Verteilung Verteiler
    Einspeisung Last Spitze Effizienz Einsparung Ersparnis Abschlag Abrechnung Rechnung Brenn- Brenner Masse Pellet
    Geothermie Klär- Schlamm Kanalisation Hydrant Trink- Roh- Störung Ausfall Stör- Übertragung Dekarbonisierung
    Transformation Wende Laterne Konzession Megawatt Kilowatt Watt Volt Ampere`,
  // information technology and telecommunications
  `Daten Datum Datei Information Computer Rechner Server Cloud Software Hardware Programmierer Anwendung Anwender
    App System Systematik Plattform Portal Internet Intranet Web Seite Online- Offline- Digital- Digitalisierung
    Medien- Multimedia Schnittstelle Format Standard Norm Schlüssel Code Kennung Kenn- Passwort Anmelde- Zugang
    Zugriff Zutritt Konto Profil Rolle Identität Authentifizierung Verschlüsselung Speicherung Wiederherstellung
    Backup Archivierung Übermittlung Abruf Download Upload Export Import Abfrage Suche Such- Filter Index Katalog
    Tabelle Spalte Attribut Merkmal Eigenschaft Beschreibung Bezeichnung Definition Katalogisierung Algorithmus
    Intelligenz Modell Modellierung Simulation Analyse Auswertung Visualisierung Darstellung Diagramm Grafik Sensor
    Sensorik Kamera Video Audio Ton Bildschirm Monitor Drucker Scanner Tastatur Maus Telefon Handy Smartphone Funk
    Antenne Sender Sendung Sende- Rundfunk Radio Fernseh- Fernsehen Hörer Nachricht Chat Mail Fax Band Faser Router
    Breite Lizenz Urheber Version Update Freigabe Betrieb Betreiber Support Hotline Fehler Prozess Verfahren
    Verarbeitung Bearbeitung Bearbeiter Workflow Automat Automatisierung Roboter Robotik Regelung Regel Zwilling
    Basis Lesezeichen Link Adresse Hacker Angriff Abwehr Cyber- Signatur Chip Open- Smart- Geo- Meta- Tele- Mikro-
    Makro- Nano- Quanten- Schnitt Ansicht Icon Button Klick Cookie Browser Client Host Hosting Domain Graph
    Ontologie Vokabular Thesaurus Stichwort Semantik Syntax Parser Skript Virtualisierung Prozessor Platine Display
    Terminal Tablet Laptop Notebook Desktop Treiber Firewall Viren- Schwachstelle Leck Vorfall Log Logbuch E-Akte
    Signier- Kopierer Kopier- Einwilligung Löschung Betroffene Anonymisierung Pseudonymisierung Transparenz
    Offenheit Aktualität Konsistenz Bot Assistent Assistenz Automation Vernetzung Gateway Feed Mandant Rechte Bit
    Byte Pixel Voxel Laser`,
  // geodata and maps
  `Kartographie Kartografie Kartierung Atlas Koordinate Position Länge Grad Punkt Polygon Raster Layer Ebene
    Schicht Maßstab Vektor Projektion Satellit Aufnahme Befliegung Drohne Scan Grenze Umriss Nummer Grundriss
    Querschnitt Relief Oberfläche Topographie Topografie Orthophoto Globus Nord- Süd- Ost- West- Norden Süden Osten
    Westen Zentral- Umkreis Radius Distanz Entfernung Abstand Richtung Orientierung Geometrie Objekt Gemarkung`,
  // statistics and time
  `Statistik Statistiker Zahl Ziffer Anzahl Menge Summe Anteil Prozent Rate Faktor Indikator Größe Maß Mess-
    Durchschnitt Median Minimum Maximum Struktur Verlauf Trend Wachstum Zuwachs Rückgang Veränderung Vergleich Saldo
    Abgang Bewegung Vorausschau Vorausberechnung Berechnung Schätzung Erhebung Erfassung Zensus Stichprobe Panel
    Interview Kategorie Typ Typologie Rang Reihe Folge Serie Stand Status Quartal Monat Jahr Minute Sekunde Zeit
    Zeitraum Zeitpunkt Uhr Kalender Jahrhundert Jahrzehnt Epoche Zeitalter Dauer Beginn Anfang Schluss Morgen Mittag
    Abend Nacht Sommer Winter Herbst Frühling Frühjahr Januar Februar März April Juni Juli August September Oktober
    November Dezember Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Wochenende Gegenwart Zukunft
    Vergangenheit Stichtag Gesamt- Gesamtheit Dichte Häufigkeit Spanne Intervall Relation Verhältnis Wirkung
    Nachweis Beleg Form Monitoring Evaluation Evaluierung Übersicht Überblick Zusammenfassung`,
  // economy and work
  `Wirtschaft Wirt Unternehmen Unternehmer Unternehmung Firma Konzern Tochter Holding Gründer Gründung Branche
    Sektor Handel Händler Laden Discounter Ware Produkt Produktion Produzent Hersteller Dienstleister Service Fabrik
    Fertigung Montage Werkzeug Maschine Geräte- Ausrüstung Ausstattung Absatz Umsatz Gewinn Verlust Erlös Ertrag
    Kosten Aufwand Aufwendung Ausgabe Einnahme Einkommen Lohn Gehalt Entgelt Verdienst Honorar Prämie Bonus
    Angestellte Beschäftigte Beschäftigung Mitarbeiter Kollege Personal Job Beruf Tätigkeit Erwerb Erwerbstätige
    Nachwuchs Karriere Bewerbung Einstellung Kündigung Vermittlung Vermittler Qualifizierung Qualifikation Qualität
    Überstunde Streik Konjunktur Krise Ansiedlung Cluster Innovation Patent Marke Marketing Kampagne Ausschreibung
    Vergabe Auftrag Angebot Nachfrage Bestellung Bestell- Beschaffung Einkauf Kette Aussteller Tagebau Textil Pharma
    Brauerei Brauer Bäckerei Bäcker Fleischer Fleischerei Metzger Friseur Schneider Optiker Drogerie Kiosk
    Hotellerie Wach- Bewachung Detektiv Agentur Manager Management Direktor Direktion Muster Vertrieb Versand Börse
    Aktie Fonds Chef Boss Sach- Volontär Geselle Zunft Mechaniker Mechatroniker Elektroniker Elektronik Optik
    Akustik Schweißer Schmied Gießerei Walzwerk Weberei Spinnerei Färberei Baumwolle Wolle Leder Gummi Zement
    Porzellan Getreide Mehl Mühle Müller Molkerei Rübe Schlacht- Trödel Regal Kassierer Passage Boutique Ökonom
    Ökonomie Ruhestand Homeoffice Kartell Monopol Fusion Exporteur Importeur`,
  // finance
  `Finanz- Finanzen Finanzierung Budget Etat Steuer Gebühr Abgabe Zins Kredit Darlehen Schuld Verschuldung Anleihe
    Tilgung Kapital Vermögen Rücklage Rückstellung Investition Invest- Förderung Zuwendung Zuweisung Subvention
    Umlage Ausgleich Zahlung Lastschrift Spar- Buchung Controlling Ansatz Doppik Kämmerei Kämmerer
    Wirtschaftlichkeit Kalkulation Rabatt Euro Cent Währung Münze Inflation Erstattung Entschädigung Ersatz Pfand
    Bürgschaft Einlage Eigen- Defizit Überschuss Nach- Mehrwert Erbschaft Schenkung Lotterie Mahnung Forderung
    Verbindlichkeit`,
  // order, security, everyday things
  `Fund Straf- Strafe Kriminalität Kriminal- Diebstahl Einbruch Betrug Delikt Waffe Verstoß Buß- Verwarnung
    Ordnungswidrigkeit Demonstration Kundgebung Verbot Gebot Pflicht Freiheit Verfassung Schützer Hüter Wächter
    Wache Streife Militär Armee Soldat Krieg Frieden Zivil- Flohmarkt Sache Ding Gegenstand Stück Box Kiste Korb
    Koffer Tasche Beutel Flasche Dose Becher Messer Gabel Löffel Kleid Kleidung Kleider- Schuh Hut Mantel Hose Hemd
    Jacke Seide Faden Nadel Schere Seife Wäsche Wasch- Waschen Windel Hochzeit Kerze Brille Schmuck Gold Silber
    Diamant Perle Geschenk Lebensmittel Ess- Schlaf- Steh- Dreh- Schieb- Trage- Hebe- Zieh- Dreck Rohstoff Pilz Nuss
    Beere Kirsche Pflaume Rose Tulpe`,
  // general nouns that compounds end in or begin with
  `Angabe Angelegenheit Anlass Annahme Anordnung Anspruch Ansprechpartner Anstieg Anweisung Anwesenheit Aspekt
    Aufbau Aufenthalt Aufruf Aufstellung Auflage Auflösung Aufklärung Aufwertung Ausdruck Ausgang Aushang Ausnahme
    Auslage Ausland Ausmaß Ausrichtung Aussage Austausch Auswahl Bedeutung Bedingung Bedienung Befreiung Begleitung
    Begriff Begründung Beispiel Bekanntmachung Bekämpfung Bemerkung Benachrichtigung Benutzung Beobachtung
    Berechtigung Bereitstellung Beseitigung Bestandteil Bestimmung Besuch Besichtigung Betrachtung Betrag Bewertung
    Bewältigung Bewirtschaftung Beziehung Bindung Bezeichner Bilder- Chance Charakter Denk- Detail Eingang Einfluss
    Einführung Eingriff Einladung Einsatz Einschätzung Einstieg Einstufung Eintrag Eintragung Einzel- Element
    Empfehlung Engagement Erfahrung Erfolg Erfüllung Erfinder Erfindung Erklärung Erlebnis Ermittlung Eröffnung
    Erreger Erscheinung Erstellung Erteilung Erwartung Fall Fehl- Figur Formation Fortschritt Gang Garantie Gefühl
    Geheimnis Geist Gelegenheit Genuss Gespräch Gestaltung Gestalter Gewicht Gewinnung Grenz- Haltung Handlung
    Haupt- Hinweis Hilfs- Idee Impuls Inhalt Interesse Inventar Inventur Jubel Kapazität Kapitel Klärung
    Kommunikation Kompass Kommentar Komplex Kontakt Kontext Kontingent Kopie Korrektur Kriterium Kritik Leit-
    Leitfaden Lösung Macht Mangel Maßgabe Merkblatt Mischung Misch- Mobil- Motiv Möglichkeit Nachfolge Nachfolger
    Nachteil Neben- Niveau Öffnung Öffentlichkeit Option Phase Portrait Potenzial Potential Präsentation Priorität
    Privat- Publikation Reaktion Recherche Rede Redner Redaktion Redakteur Reform Reihenfolge Reserve Ressource Rest
    Rück- Ruf Schau Schema Schicksal Schritt Schwerpunkt Sicht Sinn Sonder Spezial- Spezialist Stärke Stimmung
    Stellung Stellungnahme Stil Stopp Stress Stütz- Symbol Szenario Tat Thema Themen- Tour Traum Trennung Tipp
    Umfang Umgang Umstand Umweg Ursprung Urteil Variante Verantwortung Verbesserung Verbleib Verbreitung Verdacht
    Verfügung Verfügbarkeit Vergnügen Verknüpfung Verlagerung Verlegung Verlängerung Veröffentlichung Verpflichtung
    Versendung Verständnis Verstärkung Verteidigung Vertrauen Verweis Verzicht Vorbereitung Vorbild Vorgang Vorgabe
    Vorrang Vorsicht Vorteil Vortrag Wahrheit Wahrnehmung Wege- Weise Welle Werdegang Wesen Widerstand Wille Wohl
    Wunsch Zuordnung Zugabe Zulage Zusage Zusammenhang Zusammensetzung Zusatz Zuschlag Zustimmung Zuteilung
    Zwischen- Zwang Zweig Zyklus Anlauf Ausstieg Aufstieg Abstieg Anfahrt Anruf Abonnent Abschnitt Aufwuchs
    Ableitung Abholung Abnahme Absicht Abfolge Rund- Streu- Sammel- Wett- Blick Kante Ecke Loch Pfad Steg Rutsche
    Schaukel Gabelung Stapel Reifen Bremse Gurt Lenkung Sattel Pedal Achse Spindel Kanne Fass Trog Eimer Schlauch
    Hebel Knopf Taste Schraube Nagel Hammer Zange Säge Bohrer Seil Riemen Kugel Würfel Scheibe Pfeil Stange Stock
    Falte Lesung Lesen Schöpfung Richt- Quer- Unterlage Unterhalt Unterteilung Hintergrund Vordergrund Untergrund
    Kombination Präferenz Abfluss Zufluss Jahresende End- -zahlreich -mehrfach -vollständig Vollständigkeit
    Beförderung Benennung Nennung Schließung Scheidung Schulung Einschulung Ausprägung Erholung Gewichtung
    Bescheinigung Beglaubigung Entziehung Erläuterung Aktualisierung Aufkommen Gewährleistung Einteilung
    Beschriftung Infrastruktur Topologie Referenz Vergnügung Entnahme Verjüngung Dokument Dokumentation
    Spezifikation Klassifikation Registrierung Nummerierung Monteur Gleichheit Wertschöpfung Inland Beherbergung
    Auszug Füllung Schraffur Bauten Losen- Echt- Komma- Netto- Brutto- Kommunal- Inner- Außer- Gehen Stehen Bleiben
    Berücksichtigung Unterscheidung Übernahme Rücknahme Teilnahme Abgrenzung Eingrenzung Anschauung Aufsteller
    Auffassung Auseinandersetzung Bezahlung Bezieher Beitritt Austritt Rücktritt Übertritt Ausbreitung Ausdehnung
    Ausgestaltung Belebung Bepflanzung Beschaffenheit Beschleunigung Betreff Bewahrung Dringlichkeit Durchführung
    Durchsage Durchgang Durchlauf Durchmesser Einbau Einbindung Einbürgerung Eingliederung Einhaltung Einigung
    Einreichung Einreise Ausreise Einsicht Einsichtnahme Einspruch Einverständnis Einweisung Einzug Entlastung
    Entlassung Entschluss Entstehung Erarbeitung Ergänzung Erhöhung Senkung Erledigung Ermächtigung Erneuerbare
    Ersuchen Festlegung Festsetzung Feststellung Formulierung Freistellung Gefälle Gegend Gegner Gelder Geltung
    Genauigkeit Geräteschaft Gestalt Gefüge Gremien Haftung Hebung Herausforderung Höchstmaß Kennzeichnung Klausel
    Kürzung Lähmung Lockerung Nähe Nachbesserung Neuerung Ordner Partizipation Pläne Praktikum Praktikant Quittung
    Räumung Rechtsprechung Regulierung Reichweite Rekord Reparatur Rückgabe Rückkehr Schonung Schließ- Sorte Sprung
    Stiege Stilllegung Teilhaber Umbenennung Umgestaltung Umrechnung Umstellung Umwandlung Untergang Unterbringung
    Unterbrechung Verabschiedung Verarbeiter Verdichtung Verdrängung Verfall Verfasser Verkürzung Verkündung
    Verlosung Vermerk Vermehrung Verringerung Verrechnung Verschiebung Versteigerung Verweigerung Verwendung
    Verwender Verzögerung Vorbehalt Vorkommen Vorkommnis Vorliebe Vormerkung Vorrat Vorschau Vorschuss Vorwurf Wachs
    Werber Wiederholung Zeugung Zerstörung Zulieferer Zulieferung Zusammenschluss Zusammenstellung Zuwiderhandlung
    Zweifel Wegzug Notfall Nicht- Kot Abfuhr Kühlung Aktion Beantragung Steller ebenfalls jederzeit untersucht Turn-
    Weiter- Ansprech- Fließ- Herr Wandel Konkurrenz Schwamm Härte Spaziergang Kachel Besetzung Ablauf Vorlese-
    Hanse- Handhabung Sichtbarkeit Zugänglichkeit Ausschluss Ausschnitt Abhängigkeit Begehung Fortführung Weitergabe
    Weiterleitung Wiederkehr Zusammenlegung Erprobung Stipendium Selbstständigkeit Vorhersage Helligkeit Parameter
    Abweichung Abwicklung Abschätzung Abschreibung Abspeicherung Anschaffung Anregung Anreiz Anwendbarkeit
    Aufzeichnung Auslegung Auslösung Auszeichnung Begrenzung Behebung Beobachter Bürgerschaft Deckung Drehung
    Durchsetzung Einlösung Einwirkung Einzäunung Fassungs- Freude Friede Fülle Gesuch Gewohnheit Hektar Höhle Irrtum
    Kaution Konsum Leere Liebe Linderung Meter Kilometer Quadratmeter Kubikmeter Liter Tonnen- Mühe Neigung
    Pauschale Pauschal- Pendlerin Quartett Raub Rätsel Reduktion Reduzierung Rückruf Ruine Schlaf Schatten
    Schranken- Schöffe Schuss Spott Tarnung Teppich Umbruch Umschlag Umsicht Vermögens- Verwertungs- Volumen
    Wechsler Zugriffs- Zentralität Grabung Beeinträchtigung Schlot Treibende Änderung Entstör- Presse Notwendigkeit
    Durchgrünung Bolz- Anleitung Donau Blog Artikel Kenntnisnahme Säuge- Steck- Anpflanzung Wurf Sachverhalt Schärfe
    Gruß Magistrat Einspar- Blockierung Deutung Duldung Eignung Fahndung Findung Gattung Heilung Hoffnung Lagerung
    Leerung Lichtung Mündung Ortung Packung Paarung Prägung Rüstung Spaltung Spülung Steigerung Trocknung Umgehung
    Wandlung Weisung Wertung Züchtung Züchter Ziehung Zündung Gebrauch Journal Journalist Magazin Paragraf Anhang
    Beilage Broschüre Flyer Aufsatz Bruch Schub Guss Trieb Antrieb Klang Ablage Notstand Stillstand Unterstand Abzug
    Entzug Abschied Unterschied Nachtrag Abgleich Auslauf Umlauf Zulauf Zerfall Zufall Überfall Durchbruch Ausbruch
    Zuspruch Zuschnitt Einschnitt Überschreitung Unterschreitung Überprüfung Überwachung Überarbeitung Überbrückung
    Überlegung Überlassung Übersetzung Übersetzer Überzeugung Überlastung Überdachung Übergabe Unterlassung
    Unterweisung Ansammlung Anbringung Andacht Anerkennung Anforderung Angleichung Anhebung Ankündigung Anmietung
    Annäherung Anrechnung Anschrift Anzahlung Aufbewahrung Aufbereitung Aufhebung Auflistung Aufmerksamkeit
    Aufschlüsselung Aufstockung Aufteilung Ausarbeitung Ausbesserung Ausfertigung Ausführung Ausfuhr Einfuhr Zufuhr
    Ausgrabung Auslagerung Auslieferung Ausschüttung Ausstrahlung Ausübung Auswirkung Auszahlung Beantwortung
    Beauftragung Befestigung Begleiter Beibehaltung Belehrung Benachteiligung Bereinigung Beschilderung Besiedlung
    Besorgung Besserung Beurteilung Bezuschussung Darlegung Datierung Demontage Durchlässigkeit Einordnung
    Einzahlung Empfindung Entfaltung Entkopplung Entlohnung Entschärfung Entspannung Entwertung Erfordernis Erhalt
    Erkrankung Ermöglichung Ersetzung Erwägung Erwärmung Inbetriebnahme Inanspruchnahme Kopplung Mitteilung
    Mitarbeit Mitnahme Nachzahlung Nachrüstung Offenlegung Pflasterung Platzierung Rücksicht Spezialisierung
    Stabilisierung Stornierung Strukturierung Überhang Umlegung Umschulung Verankerung Veranlagung Veranschaulichung
    Vererbung Verfolgung Vergütung Verhinderung Verhütung Verjährung Verkabelung Verkleidung Verminderung
    Verpachtung Verpflegung Verrichtung Verschattung Verschlechterung Versetzung Verteuerung Vertiefung Verwahrung
    Verwirklichung Verzinsung Voraussetzung Vorauszahlung Vorführung Vorhaltung Vorkehrung Vorlesung Zerlegung
    Zertifizierung Zuführung Zurechnung Zusendung Zuwegung Reaktivierung Rationalisierung Privatisierung
    Regionalisierung Urbanisierung Elektrifizierung Optimierung Organisierung Sensibilisierung Aktivierung
    Markierung Moderation Delegierte Gewährung Widerruf Ausschank Bewuchs Schicht- Abriegelung Bewerter Moderator
    Referenz- Parlamentarier Schreiber Sponsor Sponsoring Benefiz- Solidar- Laufbahn Eck- Real- Metropol- Quotient
    Verflechtung Herausgeber Leister`,
  // adjectives and short words that begin compounds
  `Alt- Neu- Groß- Klein- Hoch- Tief- Nieder- Ober- Unter- Innen- Außen- Vorder- Hinter- Halb- Voll- Ganz- Leer-
    Frei- Flach- Breit- Schmal- Eng- Weit- Dick- Dünn- Warm- Kalt- Heiß- Nass- Feucht- Trocken- Rein- Edel- Bunt-
    Rot- Blau- Gelb- Weiß- Schwarz- Braun- Grau- Jung- Spät- Früh- Best- Mindest- Höchst- Billig- Gleich- Gegen-
    Wieder- Selbst- Allgemein- Allein- Mehr- Viel- Doppel- Zwei- Drei- Vier- Fünf- Sechs- Sieben- Acht- Neun- Zehn-
    Mono- Multi- Inter- Öko- Anti- Super- Ultra- Vize- Krank- Gehörlosen- Arbeitslosen- Auszubildenden- Verwandten-
    Bekannten- Heil- Schul- Sperr- Spreng- Sprech- Spring- Streich- Trag- Treib- Trenn- Wärm- Weck- Werbe- Werf-
    Wirk- Zeig- Zünd- Näh- Mal- Bastel- Back- Bohr- Brems- Bring- Fang- Füll- Gieß- Greif- Kleb- Kipp- Kühl- Leb-
    Melde- Nenn- Pack- Präge- Prüf- Roll- Rühr- Saug- Schleif- Schmelz- Schneide- Schweiß- Senk- Sprüh- Stoß- Stimm-
    Wäge- Warte- Kfz- Pkw- Lkw- Kita- Hartz- Extra-`,
  // words that only end compounds
  `-frei -freiheit -freundlich -freundlichkeit -fähig -fähigkeit -pflichtig -gerecht -weit -weise -arm -reich -nah
    -bezogen -übergreifend -mäßig -artig -förmig -fest -sicher -feindlich -feindlichkeit -spezifisch -orientiert
    -begleitend -bedingt -berechtigt -berechtigte -intensiv -relevant -neutral -neutralität -los -losigkeit -wirksam
    -würdig -tauglich -kundig -tägig -stündlich -jährig -monatlich -wöchentlich -teilig -geschossig -zeitig -seitig
    -räumig -räumlich -basiert -gestützt -gebunden -gefährdet -typisch Geber Nehmer Haber Macher Sucher -stufig
    -haltig -farbig -gebend -fördernd -suchend -suchende -schützend -bildend -fachlich -rechtlich -politisch
    -wirtschaftlich -sozial -kulturell -technisch -städtisch -genau -effizient -beeinflusst -getrennt -stellig
    -demografisch -medizinisch -pädagogisch -geschädigt -unabhängig -abhängig -gemäß -nutzend -bauend -willig`,
  // places and names that look like compounds
  `Leipzig Sachsen Deutschland Berlin Dresden Chemnitz Zwickau Thüringen Anhalt Brandenburg Bayern Hessen Hamburg
    Bremen Saarland Österreich Schweiz Frankreich Polen Tschechien Ukraine Russland England Italien Spanien Gohlis
    Connewitz Plagwitz Lindenau Grünau Reudnitz Stötteritz Paunsdorf Engelsdorf Holzhausen Seehausen Burghausen
    Wiederitzsch Wahren Möckern Leutzsch Schleußig Schönefeld Volkmarsdorf Neustadt Neuschönefeld Altlindenau
    Neulindenau Lausen Miltitz Mölkau Baalsdorf Althen Plaußig Portitz Thekla Mockau Eutritzsch Rückmarsdorf
    Ehrenberg Marienbrunn Dölitz Dösen Meusdorf Probstheida Markkleeberg Taucha Schkeuditz Markranstädt Neumann
    Baumann Bergmann Hartmann Kaufmann Zimmermann Hofmann Hoffmann Naumann Bormann Wassermann Waldmann Hausmann
    Altmann Kohlmann Feldmann Steinmann Landmann Großmann Ackermann Weidemann Wiesemann Wegmann Holzmann Eichmann
    Buschmann Heilmann Kirchner Steinberg Rosenberg Goldberg Grünberg Steinbach Oster- Goethe Schiller Luther
    Mendelssohn Wagner Schumann Leibniz Augustus Karl- Johannis- Thomas- Nikolai- Petri- Rosental Cospuden
    Völkerschlacht Anger Crottendorf Sellerhausen Großzschocher Kleinzschocher Kleinpösna Knauthain Knautkleeberg
    Abtnaundorf Heiterblick Südvorstadt Mustermann Windmüller Brandenburger Mannheim Mannheimer Hofmeister Bundschuh
    Straßburg Straßburger Altenburg Altenburger Freiburg Freiberg Freiberger Magdeburg Merseburg Merseburger Naumburg
    Naumburger Wolfsburg Regensburg Oberhausen Nordhausen Mühlhausen Rosenheim Waldheim Weinheim Hildesheim Düsseldorf
    Eisenach Eisenacher Wiesbaden`,
].flatMap((group) => group.trim().split(/\s+/));
