const steps: (() => Promise<unknown>)[] = [];

/** Has this done at the end of the benchmark, also where it fails or is interrupted; the last one said comes first. */
export function cleanUpLater(step: () => Promise<unknown>): void {
  steps.push(step);
}

export async function cleanUp(): Promise<void> {
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    await step().catch((error) => console.error(`clean-up: ${(error as Error).message}`));
  }
}
