/** What an address ends in after the last dot, like `csv`, or nothing. */
export function fileExtensionOf(url: string): string {
  return /\.([a-z0-9]{2,7})$/i.exec(new URL(url).pathname)?.[1] ?? '';
}
