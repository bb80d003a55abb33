/** A signal that comes when a time is over, or before that when another one does. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Lets the signal come no more. */
  clear(): void;
}

/**
 * Sets a time for some work. Node 20 forgets signals made by `AbortSignal.any` when it collects garbage
 * (https://github.com/nodejs/node/issues/54614), so signals are put together here.
 *
 * @param late the reason of the signal where the time is over
 * @param stopping another signal, whose reason is passed on
 */
export function deadline(milliseconds: number, late: Error, stopping?: AbortSignal): Deadline {
  const controller = new AbortController();
  const stop = (): void => controller.abort(stopping?.reason);
  if (stopping?.aborted) stop();
  stopping?.addEventListener('abort', stop);
  const timer = setTimeout(() => controller.abort(late), milliseconds);
  return {
    signal: controller.signal,
    clear: () => {
      clearTimeout(timer);
      stopping?.removeEventListener('abort', stop);
    },
  };
}
