/** The beginning of a description without most of its Markdown, at most 280 characters, or null where there is none. */
export function summarise(description: unknown): string | null {
  const text = String(description ?? '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= 280) return text || null;
  return `${text.slice(0, text.lastIndexOf(' ', 278))} …`;
}
