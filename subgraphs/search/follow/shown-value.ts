/** A value as an error shows it: as JSON, where it can be written so. One that is nested very deeply cannot. */
export function shownValue(value: unknown): string {
  try {
    return String(JSON.stringify(value));
  } catch (error) {
    return `a value that is no JSON: ${(error as Error).message}`;
  }
}
