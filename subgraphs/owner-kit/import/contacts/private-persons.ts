/** What stands where a private person's name was taken out. */
export const placeholderName = 'Privatperson';

/** Whether a name only says that a private person's name was taken out of what the portal gives away. */
export function isPlaceholderName(name: string): boolean {
  return /^privatperson(en)?$/i.test(name.trim());
}

/** An address at a domain that RFC 2606 reserves for examples reaches nobody: it stands for one that was taken out. */
export function isPlaceholderMailbox(mailbox: string): boolean {
  return /@(.+\.)?example\.(org|com|net)$|\.(example|invalid)$/i.test(mailbox);
}

const unitWords =
  /amt|referat|dezernat|büro|stelle|abteilung|sachgebiet|bürger|stadt|verwaltung|betrieb|gesellschaft|ausschuss|team|service|support|redaktion|portal|bibliothek|controlling|labor|\bOK ?Lab|GmbH|\bAG\b|e\. ?V\./i;

/** Whether a contact's name is one of a unit or organisation, as far as its words tell. */
export function isUnitName(name: string, organisation?: string): boolean {
  return name === organisation || unitWords.test(name);
}

/**
 * Whether a mailbox is somebody's own and so not for the public: `erika.muster@…` under that name, or under one that is
 * not a unit's.
 */
export function isPersonalMailbox(mailbox: string, name: string, organisation?: string): boolean {
  const words = mailbox.replace(/@.*$/, '').split(/[._]/);
  if (words.length < 2 || !words.every((word) => /^\p{Letter}[\p{Letter}-]*$/u.test(word))) return false;
  const spelledOut = name.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
  return words.every((word) => word.length > 1 && spelledOut.includes(word)) || !isUnitName(name, organisation);
}
