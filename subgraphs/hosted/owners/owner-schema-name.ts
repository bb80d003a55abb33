/** The longest name that PostgreSQL takes, in bytes; it cuts a longer one without a word. */
const longestName = 63;

/** The SQL schema with an owner's records, beside the schema that says whom this server hosts. */
export function ownerSchemaName(hostedSchema: string, id: string): string {
  return `${hostedSchema}_${id.replace(/-/g, '_')}`;
}

/** How many characters the id of a hosted owner may have. */
export function longestOwnerId(hostedSchema: string): number {
  return longestName - ownerSchemaName(hostedSchema, '').length;
}
