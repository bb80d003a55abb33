let isEnding = false;

/** Says that this process is about to end: its servers are no longer ready, and ask clients to connect elsewhere. */
export function announceEnd(): void {
  isEnding = true;
}

export function processIsEnding(): boolean {
  return isEnding;
}
