/** Rows of the table that is filled in, kept from one comparison to the next. */
const rows = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)];

/**
 * How many edits lead from one word to another: a letter added, left out, replaced by another one, or two neighbours
 * swapped (the restricted Damerau-Levenshtein distance). Words of up to 255 letters.
 *
 * @returns at most `most + 1`, which says that there are more than `most`
 */
export function countEdits(one: string, other: string, most: number): number {
  const tooMany = most + 1;
  if (Math.abs(one.length - other.length) > most || Math.max(one.length, other.length) > 255) return tooMany;
  let [beforeLast, last, current] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= other.length; column += 1) last[column] = Math.min(column, tooMany);
  for (let row = 1; row <= one.length; row += 1) {
    const letter = one.charCodeAt(row - 1);
    current[0] = Math.min(row, tooMany);
    let least = current[0];
    for (let column = 1; column <= other.length; column += 1) {
      const otherLetter = other.charCodeAt(column - 1);
      let edits = Math.min(
        (last[column - 1] as number) + (letter === otherLetter ? 0 : 1),
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
      );
      const isSwapped =
        row > 1 && column > 1 && letter === other.charCodeAt(column - 2) && one.charCodeAt(row - 2) === otherLetter;
      if (isSwapped) edits = Math.min(edits, (beforeLast[column - 2] as number) + 1);
      current[column] = Math.min(edits, tooMany);
      least = Math.min(least, edits);
    }
    if (least > most) return tooMany;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[other.length] as number;
}
