/** A term as PostgreSQL reads it in the text of a `tsvector` or `tsquery`. */
export function quoteTerm(term: string): string {
  return `'${term.replace(/['\\]/g, '$&$&')}'`;
}
