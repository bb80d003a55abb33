/**
 * A name without the differences that a search by name passes over: case, and ß for ss. Done here and not in SQL, where
 * it hangs on the locale of the database.
 */
export function foldName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}
