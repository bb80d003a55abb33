const longest = 800;

/**
 * What was received, as a text of one line that fits into a report. Characters that a terminal would obey, or that XML
 * cannot hold, are left out.
 */
export function shorten(received: unknown): string {
  const text = typeof received === 'string' ? received : (JSON.stringify(received) ?? String(received));
  const line = text
    .slice(0, 10 * longest)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .trim();
  return line.length > longest ? `${line.slice(0, longest)} … (${text.length} characters)` : line;
}
