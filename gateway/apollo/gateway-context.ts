import type { Viewer } from '../../catalogue-schema/viewer/index.ts';

/** What belongs to one request of a client. */
export interface GatewayContext {
  readonly viewer: Viewer;
  /** The network address that the request came from; the pages of this process ask without one. */
  readonly address?: string;
  /** Whether records whose owner does not answer are to be an error, and not copies. */
  readonly isLiveOnly?: boolean;
}
