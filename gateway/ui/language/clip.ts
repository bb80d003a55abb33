/** The beginning of a text that is too long for its place, whole words where there are any. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const beginning = text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  const lastSpace = beginning.lastIndexOf(' ');
  return `${beginning.slice(0, lastSpace > length / 2 ? lastSpace : undefined).trimEnd()}…`;
}
