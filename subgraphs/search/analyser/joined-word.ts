/** What several compounds begin with that share their end. */
const beginnings =
  `ab an auf aus bei durch ein fort herauf herunter hin her mit nach rück über um unter vor weg weiter wieder
  zu zurück`.split(/\s+/);
const isBeginning: ReadonlySet<string> = new Set(beginnings);
const begun = new RegExp(`^(?:${[...beginnings].sort((one, other) => other.length - one.length).join('|')})(?=.{4})`);

const links: ReadonlySet<string> = new Set(['und', 'oder', 'bzw', 'sowie']);

/**
 * A word that a text does not write as one, and that ends at a place among its words: `CO2` of `CO 2-Ausstoß`, `Zuzüge` of
 * `Zu- und Fortzüge`.
 */
export function joinedWordAt(words: readonly string[], position: number): string | undefined {
  const [word = '', last = ''] = [words[position], words[position - 1]];
  if (/^[0-9]{1,3}$/.test(word)) return /^[A-Z]{1,3}$/.test(last) ? last + word : undefined;
  const first = words[position - 2];
  if (first === undefined || !links.has(last) || !isBeginning.has(first.toLowerCase())) return undefined;
  const end = word.toLowerCase().replace(begun, '');
  return end.length === word.length ? undefined : first + end;
}
