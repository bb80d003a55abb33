/** Characters of what arrived that a message repeats, at the most. */
const longest = 300;

/** What arrived, as a message repeats it: in quotation marks, and cut where it is long. */
export function quoted(text: unknown): string {
  return JSON.stringify(String(text).slice(0, longest));
}
