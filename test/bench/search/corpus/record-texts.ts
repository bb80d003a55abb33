import { compound, compoundAt, headWord } from './compound.ts';
import {
  adjectives,
  firstNames,
  keywordHeads,
  places,
  rareName,
  rareNames,
  surnames,
  wordsByShare,
} from './plain-words.ts';
import type { SeededRandom } from './seeded-random.ts';

const mostKeywords = 1500;

export interface RecordTexts {
  readonly title: string;
  readonly description: string;
  readonly keywords: string[];
}

type Fill = (random: SeededRandom) => string;

const year: Fill = (random) => String(2026 - random.rank(40));
const street: Fill = (random) => `${random.pick(firstNames)}-${random.pick(surnames)}-Straße`;
const name: Fill = (random) => rareName(random.below(rareNames));
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What stands for each letter in braces below. */
const fills: Readonly<Record<string, Fill>> = {
  a: (random) => random.pick(adjectives),
  A: (random) => capitalised(random.pick(adjectives)),
  c: (random) => compound(random),
  C: (random) => compound(random, 'plural'),
  h: (random) => headWord(random),
  H: (random) => headWord(random, 'plural'),
  p: (random) => random.pick(places),
  s: street,
  n: name,
  y: year,
  z: (random) => String(random.below(90_000) + 10_000),
  r: (random) => `VII-DS-${random.below(90_000) + 10_000}`,
};

const titles = [
  '{c}',
  '{C}',
  '{c} {p}',
  '{C} in {p}',
  '{A} {C}',
  '{A} {C} {y}',
  '{c} und {c}',
  '{C} und {H} in {p}',
  '{c} {y}',
  '{H} der {c}',
  '{c} an der {s}',
  '{C} nach {H} und Ortsteilen',
  '{c}: {A} {H}',
];

const sentences = [
  'Der Datensatz enthält {a} {C} und {H} aus {p}.',
  'Erfasst werden {C}, {C} sowie {H} seit {y}.',
  'Die {c} wird für die Ortsteile {p} und {p} getrennt ausgewiesen.',
  'Grundlage ist die {c} nach Beschluss {r} der Ratsversammlung.',
  'Die Werte stammen aus der {c} und werden durch {a} {C} ergänzt.',
  'Zu jedem Eintrag gehören {H}, {H} und die Lage in Metern.',
  'Für die {s} liegen {a} {H} erst ab {y} vor.',
  'Ansprechstelle für Rückfragen ist das Büro {n} in {p}.',
  'Die {C} wurden von {n} GmbH im Auftrag der Stadt Leipzig erhoben.',
  'Ergänzt um {z} Einzelwerte zu {C}, die {n} {y} übergeben hat.',
  'Aktenzeichen {z} der {c}.',
  'Nicht enthalten sind {C} außerhalb des Stadtgebiets.',
  'Die Genauigkeit der {c} hängt von {H} und {H} ab.',
  'Verwendet wird sie in der {c} und bei der {c}.',
  'Änderungen an {C} werden am Ende jedes Quartals übernommen.',
  'Personenbezogene Angaben zu {C} sind entfernt.',
  'Siehe auch {a} {C} in {p} und an der {s}.',
  'Die {c} ersetzt die bisherige {c} aus dem Jahr {y}.',
  'Bei {C} unter {z} Einheiten wird gerundet.',
  'Die Fortführung der {c} ist bis {y} gesichert.',
];

const leads = [
  'Schwerpunkte',
  'Zweck der Erhebung',
  'Weitere Aufgaben',
  'Ziele sind',
  'Verwendung',
  'Arbeitsbereiche',
  'Stichworte',
];

function fill(template: string, random: SeededRandom): string {
  return template.replace(/\{(\w)\}/g, (_, letter: string) => fills[letter]?.(random) ?? '');
}

function keywordAt(rank: number): string {
  return keywordHeads[rank] ?? compoundAt((rank - keywordHeads.length) * 89);
}

function drawKeywords(random: SeededRandom): string[] {
  const count = 3 + random.below(6);
  return [...new Set(Array.from({ length: count }, () => keywordAt(random.rank(mostKeywords))))];
}

/** Title, description of two to four sentences, three to eight keywords, and the words whose share is known. */
export function recordTexts(random: SeededRandom): RecordTexts {
  const count = 2 + random.below(3);
  const texts = Array.from({ length: count }, () => fill(random.pick(sentences), random));
  const keywords = drawKeywords(random);
  let title = fill(random.pick(titles), random);
  const described: string[] = [];
  for (const [share, words] of wordsByShare) {
    for (const word of words) {
      if (!random.chance(share)) continue;
      const place = random.next();
      if (place < 0.1) title += ` – ${word}`;
      else if (place < 0.2) keywords.push(word);
      else described.push(word);
    }
  }
  if (described.length > 0) texts.push(`${random.pick(leads)}: ${described.join(', ')}.`);
  return { title, description: texts.join(' '), keywords };
}
