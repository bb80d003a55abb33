import { createHash } from 'node:crypto';
import { InMemoryLRUCache, type KeyValueCache } from '@apollo/utils.keyvaluecache';
import type { GraphQLError } from 'graphql';
import { catalogueError } from '../../../catalogue-schema/index.ts';

/** Characters of operations that clients have left, at the most. */
const mostCharacters = 10_000_000;

const hashOf = (text: string): string => createHash('sha256').update(text.trim()).digest('hex');

/** What a request says of its operation, before it is checked. */
export interface Asked {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

/** The hash that stands for an operation. In an address, extensions are JSON. */
function hashIn(extensions: unknown): unknown {
  try {
    const read = typeof extensions === 'string' ? JSON.parse(extensions) : extensions;
    return read?.persistedQuery?.sha256Hash;
  } catch {
    return undefined;
  }
}

/**
 * Operations that clients name by a hash in place of sending them: those that were agreed on, and others that clients
 * leave as they first ask them (automatic persisted queries), of which the oldest are forgotten.
 */
export class PersistedOperations implements KeyValueCache<string> {
  readonly #listed: ReadonlyMap<string, string>;
  readonly #listedHashes: ReadonlySet<string>;
  readonly #isOnly: boolean;
  readonly #left = new InMemoryLRUCache<string>({
    maxSize: mostCharacters,
    sizeCalculation: (text, key) => text.length + key.length,
  });

  /**
   * @param listed the operations that were agreed on, by the hash or name that stands for them
   * @param own those of the catalogue itself, which are always taken
   * @param isOnly whether others are refused
   */
  constructor(listed: ReadonlyMap<string, string>, own: readonly string[], isOnly: boolean) {
    this.#listed = new Map([...own.map((text) => [hashOf(text), text] as const), ...listed]);
    this.#listedHashes = new Set([...this.#listed.values()].map(hashOf));
    this.#isOnly = isOnly;
  }

  /** Why a request's operation is not taken. */
  refusal({ query, extensions }: Asked): GraphQLError | undefined {
    if (!this.#isOnly) return undefined;
    const isListed =
      typeof query === 'string' && query !== ''
        ? this.#listedHashes.has(hashOf(query))
        : this.#listed.has(String(hashIn(extensions)));
    return isListed
      ? undefined
      : catalogueError('OPERATION_NOT_LISTED', 'expected an operation of the list, got another');
  }

  async get(key: string): Promise<string | undefined> {
    return this.#listed.get(key.replace(/^apq:/, '')) ?? this.#left.get(key);
  }

  async set(key: string, text: string): Promise<void> {
    if (!this.#isOnly) await this.#left.set(key, text);
  }

  async delete(key: string): Promise<boolean> {
    return this.#left.delete(key);
  }
}
