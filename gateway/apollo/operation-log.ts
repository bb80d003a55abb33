import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';
import type { FrequentOperation } from './prepared-plans.ts';
import { recordedForm } from './recorded-form.ts';

/** Operations that are told apart, at the most. Where there are more, the half that is asked least is forgotten. */
const mostOperations = 2000;

/** Characters of an operation that is remembered, at the most: longer ones are not what many ask. */
const longestOperation = 20_000;

interface LoggedOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** As it is written down: without what the client put into it. */
  readonly recorded: string;
  count: number;
}

/** An operation that the gateway is about to execute. */
export interface ResolvedOperation {
  /** SHA-256 of `source`. */
  readonly queryHash: string;
  readonly source: string;
  /** As it is planned. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

/** The key under which @apollo/gateway 2 keeps an operation's plan. */
function planKey({ queryHash, operationName }: ResolvedOperation): string {
  return operationName ? createHash('sha256').update(queryHash).update(operationName).digest('hex') : queryHash;
}

/** What clients ask of this gateway, and how often. */
export class OperationLog {
  #operations = new Map<string, LoggedOperation>();
  #news = new Map<string, number>();

  add(resolved: ResolvedOperation): void {
    if (resolved.source.length > longestOperation) return;
    const key = planKey(resolved);
    const known = this.#operations.get(key) ?? this.#take(key, resolved);
    known.count += 1;
    this.#news.set(known.recorded, (this.#news.get(known.recorded) ?? 0) + 1);
  }

  /** What is asked most. */
  mostFrequent(first: number): readonly FrequentOperation[] {
    return this.#byFrequency()
      .slice(0, first)
      .map(([key, { document, operationName }]) => ({ key, document: print(document), operationName }));
  }

  /** What was asked since this was called last, as it is written down. */
  takeNews(): readonly { readonly document: string; readonly count: number }[] {
    const news = [...this.#news].map(([document, count]) => ({ document, count }));
    this.#news = new Map();
    return news;
  }

  #take(key: string, { source, document, operationName }: ResolvedOperation): LoggedOperation {
    if (this.#operations.size >= mostOperations) {
      this.#operations = new Map(this.#byFrequency().slice(0, mostOperations / 2));
    }
    const operation = { document, operationName, recorded: recordedForm(source, operationName), count: 0 };
    this.#operations.set(key, operation);
    return operation;
  }

  #byFrequency(): readonly [string, LoggedOperation][] {
    return [...this.#operations].sort(([, one], [, other]) => other.count - one.count);
  }
}
