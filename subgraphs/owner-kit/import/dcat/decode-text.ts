/**
 * Text of a file of RDF: in UTF-8, or in what an XML declaration states.
 *
 * @throws Error where the bytes are no text in that encoding
 */
export function decodeText(bytes: Buffer): string {
  const declared = /^\s*<\?xml[^>]*\bencoding=["']([\w.-]+)["']/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1];
  const encoding = declared ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`text in another encoding than ${encoding}`);
  }
}
