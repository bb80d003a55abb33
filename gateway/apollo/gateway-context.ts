import type { Viewer } from '../../catalogue-schema/viewer/index.ts';

/** What belongs to one request of a client. */
export interface GatewayContext {
  readonly viewer: Viewer;
}
