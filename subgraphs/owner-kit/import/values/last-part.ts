/** The last part of an address, behind its last slash or hash; of anything else the whole. */
export function lastPartOf(text: string): string {
  const parts = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text.replace(/[/#?]+$/, '').split(/[/#:]/) : [text];
  const last = parts.at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
