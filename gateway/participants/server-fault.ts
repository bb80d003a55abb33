import type { ErrorCode } from '../../catalogue-schema/index.ts';

/** Characters of a reason that are kept, at the most: a server may have written it. */
const longestReason = 300;

/** What is wrong about a server that answers. */
export class ServerFault extends Error {
  override readonly name = 'ServerFault';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message.slice(0, longestReason));
    this.code = code;
  }
}
