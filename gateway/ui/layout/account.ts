import { createContext } from 'preact';

/** As whom a page is read. */
export interface Account {
  readonly isSignedIn: boolean;
  /** Null where whoever signed them in does not say. */
  readonly name: string | null;
  /** The names of the owners that they belong to. */
  readonly organisations: readonly string[];
  /** Whether they can sign out on the page. */
  readonly hasSession: boolean;
}

/** Null where nobody can sign in. It is for what the server renders: no name comes into the data of a page. */
export const AccountContext = createContext<Account | null>(null);
