/** The columns of a table of datasets, in the order of the template. German, because clerks fill them in. */
export const columns = [
  'Kennung',
  'Titel',
  'Beschreibung',
  'Schlagwörter',
  'Themen',
  'Herausgeber',
  'Stand',
  'Erschienen',
  'Turnus',
  'Zeitraum von',
  'Zeitraum bis',
  'Orte',
  'Sprachen',
  'Lizenz',
  'Namensnennung',
  'Adressen',
  'Formate',
  'Webseite',
  'Ansprechstelle',
  'E-Mail',
  'Telefon',
  'Sichtbarkeit',
  'Sichtbar für',
] as const;

export type Column = (typeof columns)[number];

/** Without a value in each of these no record can be made. */
export const requiredColumns: readonly Column[] = ['Kennung', 'Titel', 'Herausgeber', 'Stand'];
