/** A source as a message may show it: without user and password. */
export function shownSource(source: string): string {
  return source.replace(/^([a-z]+:\/\/)[^/@]*@/i, '$1');
}
