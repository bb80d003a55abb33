import type { Start } from './read-start.ts';

/** Reads bytes as text: as UTF-8, where they are none as Windows-1252, which German offices' programs still write. */
export function decodeText({ bytes, isWhole }: Start): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    // The last letter may be cut in two.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
