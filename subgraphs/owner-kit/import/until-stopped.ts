/** Waits for some work or for the signal, whichever comes first. */
function orStopped<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    const settled = (): void => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(settled);
  });
}

/**
 * What an iterable gives until the signal comes. An iterable that does not heed the signal, or hangs, is not waited for.
 *
 * @throws the reason of the signal
 */
export async function* untilStopped<Item>(items: AsyncIterable<Item>, signal?: AbortSignal): AsyncGenerator<Item> {
  if (signal === undefined) return yield* items;
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await orStopped(iterator.next(), signal);
      if (done) return;
      yield value;
    }
  } finally {
    // A generator that hangs does not answer this either.
    iterator.return?.().catch(() => {});
  }
}
