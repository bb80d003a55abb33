/**
 * Ends this process when the one that started it asks for it or is gone, however it went: its standard input, which
 * nobody writes to, is closed then.
 */
export function endWithParent(stop: () => Promise<unknown> = async () => {}): void {
  const end = (): void => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.stdin.once('end', end).resume();
  process.once('SIGTERM', end);
  // Ctrl-C reaches the whole group of processes; the one that started this one says when to end.
  process.on('SIGINT', () => {});
}
