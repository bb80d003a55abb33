/** Puts values in the places of a text: `fill('{n} Ergebnisse', { n: '12' })`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
