import { createContext } from 'preact';

/** The script of the pages as it was built, by the addresses of its files. */
export interface PageScript {
  readonly source: string;
  /** What it needs before it can begin. */
  readonly imports: readonly string[];
}

/** Null where nothing was built: every page works without it. */
export const PageScriptContext = createContext<PageScript | null>(null);
