/** Why something cannot start, in one line that names what is in the way. The command prints it and exits with 1. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
