/** Words in one text: a search through a text is many times faster than one through an array of words. */
interface Chunk {
  /** Every word between two line feeds. */
  text: string;
  /** Where each word begins, and the number that it was added with. */
  readonly starts: number[];
  readonly numbers: number[];
}

const wordsInChunk = 4096;

function wordAt({ starts, numbers }: Chunk, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return numbers[low] as number;
}

/** A growing list of words that answers which of them contain some letters, or begin with them. */
export class WordList {
  readonly #chunks: Chunk[] = [];

  /** @param number what the word is answered as */
  add(word: string, number: number): void {
    let chunk = this.#chunks.at(-1);
    if (chunk === undefined || chunk.starts.length === wordsInChunk) {
      chunk = { text: '\n', starts: [], numbers: [] };
      this.#chunks.push(chunk);
    }
    chunk.starts.push(chunk.text.length);
    chunk.numbers.push(number);
    chunk.text += `${word}\n`;
  }

  /** Numbers of the words in which these letters stand, or with which they begin. */
  *find(letters: string, where: 'anywhere' | 'beginning'): Generator<number> {
    const wanted = where === 'beginning' ? `\n${letters}` : letters;
    for (const chunk of this.#chunks) {
      let place = chunk.text.indexOf(wanted);
      while (place !== -1) {
        const number = wordAt(chunk, where === 'beginning' ? place + 1 : place);
        yield number;
        const end = chunk.text.indexOf('\n', place + 1);
        place = chunk.text.indexOf(wanted, end === -1 ? chunk.text.length : end);
      }
    }
  }
}
