import { publicViewer, type Viewer } from '../../catalogue-schema/viewer/index.ts';

/** Who makes a request. */
export interface Caller {
  readonly viewer: Viewer;
  /** How the page calls them; for nothing else, and not for logs. Null where that is not known. */
  readonly name: string | null;
  /** Whether they signed in on the page, and can sign out there. */
  readonly hasSession: boolean;
}

export const publicCaller: Caller = { viewer: publicViewer, name: null, hasSession: false };
