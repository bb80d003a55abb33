import type { ErrorCode } from '../../catalogue-schema/index.ts';

/** A request that is not answered because of who asks, as HTTP says it. */
export class SignInError extends Error {
  override readonly name = 'SignInError';

  readonly code: ErrorCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  private constructor(
    code: ErrorCode,
    status: number,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.code = code;
    this.status = status;
    this.headers = headers;
  }

  /** An access token that is not valid (RFC 6750, section 3.1). */
  static badToken(reason: string): SignInError {
    const description = reason.replace(/["\\]|[^ -~]/g, "'");
    return new SignInError('UNAUTHENTICATED', 401, `expected a valid access token: ${reason}`, {
      'www-authenticate': `Bearer error="invalid_token", error_description="${description}"`,
    });
  }

  /** A session that is over, or that this gateway did not make. */
  static noSession(): SignInError {
    return new SignInError('UNAUTHENTICATED', 401, 'expected a session that holds: sign in again', {
      'www-authenticate': 'Bearer',
    });
  }

  /** Signing in that did not come to its end. */
  static notSignedIn(reason: string): SignInError {
    return new SignInError('UNAUTHENTICATED', 400, `not signed in: ${reason}`);
  }

  /** Somebody else's page asks in the name of who is signed in. */
  static otherSite(): SignInError {
    return new SignInError(
      'FORBIDDEN',
      403,
      "expected a request of this catalogue's own pages with a session cookie, or an access token",
    );
  }

  /** What is needed to know who asks cannot be reached. */
  static unavailable(issuer: string): SignInError {
    return new SignInError('SIGN_IN_UNAVAILABLE', 503, `expected an answer of ${issuer}, got none`, {
      'retry-after': '10',
    });
  }
}
