export interface TypedPart {
  readonly text: string;
  /** Whether it is how a typed word begins. */
  readonly isTyped: boolean;
}

/** Spellings that German readers take for the same: `Ä` as `a` and as `ae`. */
function spellings(text: string): readonly string[] {
  const lower = text.toLowerCase().normalize('NFC').replaceAll('ß', 'ss');
  const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
  return [plain(lower), plain(lower.replace(/[äöü]/g, (umlaut) => `${umlaut}e`))];
}

/** How many letters of a word are what was typed; 0 where it begins otherwise. */
function typedLength(word: string, typed: readonly (readonly string[])[]): number {
  const letters = [...word];
  for (let length = 1; length <= letters.length; length += 1) {
    const beginning = letters.slice(0, length).join('');
    const isTyped = spellings(beginning).some((spelling) =>
      typed.some((forms) => forms.some((form) => form !== '' && spelling.startsWith(form))),
    );
    if (isTyped) return beginning.length;
  }
  return 0;
}

/** A label in pieces: the beginnings of its words that were typed, and the rest. */
export function typedParts(label: string, text: string): readonly TypedPart[] {
  const typed = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(spellings);
  const parts: TypedPart[] = [];
  const add = (piece: string, isTyped: boolean): void => {
    const last = parts.at(-1);
    if (piece === '') return;
    if (last?.isTyped === isTyped) parts[parts.length - 1] = { text: last.text + piece, isTyped };
    else parts.push({ text: piece, isTyped });
  };
  for (const [piece] of label.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu)) {
    const length = typedLength(piece, typed);
    add(piece.slice(0, length), true);
    add(piece.slice(length), false);
  }
  return parts;
}
