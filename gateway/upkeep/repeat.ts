/**
 * Does something again and again, with a pause before each time.
 *
 * @param interval milliseconds of the pause
 * @param onError takes what fails; it is tried again
 * @returns what ends it, after the turn that is under way
 */
export function repeat(
  interval: number,
  action: () => Promise<void>,
  onError: (error: Error) => void,
): () => Promise<void> {
  let isEnded = false;
  let turn: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const next = (): void => {
    timer = setTimeout(() => {
      turn = action()
        .catch(onError)
        .then(() => {
          if (!isEnded) next();
        });
    }, interval);
  };
  next();
  return () => {
    isEnded = true;
    clearTimeout(timer);
    return turn;
  };
}
