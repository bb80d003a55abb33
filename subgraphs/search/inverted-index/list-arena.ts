import { GrowingArray } from './growing-array.ts';

/** Numbers in a chunk of memory. */
const chunkSize = 1 << 20;
const smallest = 2;

/** Where a list is: its chunk, its place there, its length and the room it has. One list's numbers stand side by side. */
const [chunkAt, offsetAt, lengthAt, roomAt, headSize] = [0, 1, 2, 3, 4];

/**
 * Very many growing lists of numbers, most of them short, in a few large pieces of memory. As objects of their own they
 * would need more memory for themselves than for what is in them, and each would have to be looked for in another place.
 */
export class ListArena {
  readonly #chunks: Uint32Array[] = [new Uint32Array(chunkSize)];
  readonly #heads = new GrowingArray((length) => new Uint32Array(length), 1024);
  /** Room that lists have outgrown, by its size: chunk and offset in turn. */
  readonly #free = new Map<number, number[]>();
  #next = { chunk: 0, offset: 0 };

  push(list: number, value: number): void {
    const head = list * headSize;
    if (head >= this.#heads.length) this.#heads.set(head + headSize - 1, 0);
    const heads = this.#heads.values;
    if (heads[head + lengthAt] === heads[head + roomAt]) this.#moveToMore(head);
    const chunk = this.#chunks[heads[head + chunkAt] as number] as Uint32Array;
    chunk[(heads[head + offsetAt] as number) + (heads[head + lengthAt] as number)] = value;
    heads[head + lengthAt] = (heads[head + lengthAt] as number) + 1;
  }

  /** The memory that a list is in, from `start` to `start + length`. Valid until the next `push`. */
  chunkOf(list: number): Uint32Array {
    return this.#chunks[this.#heads.values[list * headSize + chunkAt] ?? 0] as Uint32Array;
  }

  start(list: number): number {
    return this.#heads.values[list * headSize + offsetAt] ?? 0;
  }

  length(list: number): number {
    return this.#heads.values[list * headSize + lengthAt] ?? 0;
  }

  #moveToMore(head: number): void {
    const heads = this.#heads.values;
    const [chunk, offset, length] = [
      heads[head + chunkAt] ?? 0,
      heads[head + offsetAt] ?? 0,
      heads[head + lengthAt] ?? 0,
    ];
    const room = Math.max(smallest, 2 * length);
    const place = this.#take(room);
    const from = this.#chunks[chunk] as Uint32Array;
    (this.#chunks[place.chunk] as Uint32Array).set(from.subarray(offset, offset + length), place.offset);
    if (length > 0) this.#giveBack(length, chunk, offset);
    heads[head + chunkAt] = place.chunk;
    heads[head + offsetAt] = place.offset;
    heads[head + roomAt] = room;
  }

  #giveBack(room: number, chunk: number, offset: number): void {
    const free = this.#free.get(room);
    if (free === undefined) this.#free.set(room, [chunk, offset]);
    else free.push(chunk, offset);
  }

  #take(room: number): { readonly chunk: number; readonly offset: number } {
    const free = this.#free.get(room);
    if (free !== undefined && free.length > 0) {
      const [offset, chunk] = [free.pop() as number, free.pop() as number];
      return { chunk, offset };
    }
    if (room >= chunkSize) return { chunk: this.#chunks.push(new Uint32Array(room)) - 1, offset: 0 };
    if (this.#next.offset + room > chunkSize) {
      this.#next = { chunk: this.#chunks.push(new Uint32Array(chunkSize)) - 1, offset: 0 };
    }
    const { chunk, offset } = this.#next;
    this.#next = { chunk, offset: offset + room };
    return { chunk, offset };
  }
}
