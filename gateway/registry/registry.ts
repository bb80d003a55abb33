import type { Database } from '../../catalogue-schema/storage/index.ts';
import type { OwnerStatement } from './check-entry.ts';
import { type Exchanges, exchanges } from './exchanges.ts';
import { ownerEntries } from './owner-entries.ts';
import { type RecordedOperation, recordedOperations } from './recorded-operations.ts';
import type { Move, PublishedSdl, RegisteredOwner } from './registered-owner.ts';
import { type NamedSdl, type NotedSdl, type Publication, type SdlStatement, sdlVersions } from './sdl-versions.ts';
import { type SecondedPerson, type Secondment, secondments } from './secondments.ts';
import { type KeyStatement, type StoredKey, signingKeys } from './signing-keys.ts';
import { type CompositionNote, type Snapshot, snapshots } from './snapshot.ts';

export interface RegistryChange {
  readonly at: Date | string;
  readonly by: string;
  readonly owner: string;
  readonly action: string;
  readonly details: object;
}

/**
 * Who takes part in the catalogue, and with which SDL. What comes in and goes out is plain JSON, so that a command can
 * ask the process that has the registry open. `by`: who changes something.
 *
 * All operations throw StartError where what they are given does not fit.
 */
export interface Registry {
  /** Everybody who is registered, in the order in which they were. */
  owners(): Promise<readonly RegisteredOwner[]>;
  /** Registers an owner whose SDL is not there yet. */
  addOwner(owner: OwnerStatement, by: string): Promise<RegisteredOwner>;
  /**
   * Registers the owners that belong to the installation and whose SDLs are read from their servers. Others that did
   * so before are from then on entries like any other.
   *
   * @returns those whose addresses differ from what was registered
   */
  ensureOwners(owners: readonly OwnerStatement[]): Promise<readonly Move[]>;
  /** Takes over what an owner's server says of it, but no more than once an hour unless it is published anew. */
  describe(owner: OwnerStatement): Promise<void>;
  /** Takes an owner's SDL, and the owner where it is new. One that was pending is active from then on. */
  publish(owner: SdlStatement, by: string): Promise<Publication>;
  /** Takes an SDL that was read from a server that the installation runs. */
  noteSdl(found: NamedSdl): Promise<NotedSdl>;
  /** A published SDL, the newest where no version is named; null where there is none. */
  fetchSdl(id: string, version?: number): Promise<PublishedSdl | null>;
  /** The newest SDLs of everybody who takes part now, and of search. */
  sdls(): Promise<readonly NamedSdl[]>;
  setState(id: string, state: 'active' | 'suspended', reason: string | null, by: string): Promise<RegisteredOwner>;
  /** Removes an owner with its SDLs, but none of the installation; what was done stays in the history. */
  deleteOwner(id: string, by: string): Promise<void>;
  /** The newest 1,000 changes, newest first. */
  history(id?: string): Promise<readonly RegistryChange[]>;
  /** All that is granted, the newest last. */
  secondments(): Promise<readonly Secondment[]>;
  /** Lets somebody of an owner edit for another one, until the end of a day or for good; anew where it did before. */
  grantSecondment(person: SecondedPerson, until: string | null, by: string): Promise<Secondment>;
  /** Ends that; answers what there was, or null. */
  revokeSecondment(person: SecondedPerson, by: string): Promise<Secondment | null>;
  /** Counts what clients asked. */
  recordOperations(asked: readonly { readonly document: string; readonly count: number }[]): Promise<void>;
  /** What clients ask, most frequent first; of very many operations, those are forgotten that were asked least. */
  recordedOperations(first: number): Promise<readonly RecordedOperation[]>;
  countExchanges(counted: readonly Exchanges[]): Promise<void>;
  /** How owners answered in the last 24 hours. */
  exchanges(): Promise<readonly Exchanges[]>;
  /** Raised by every change that the graph depends on. */
  revision(): Promise<number>;
  snapshot(): Promise<Snapshot>;
  noteComposition(notes: readonly CompositionNote[]): Promise<void>;
  /** The gateways' keys that are published, in the order in which gateways sign with them. */
  signingKeys(): Promise<readonly StoredKey[]>;
  /**
   * Makes a key and publishes it; gateways sign with it `after` so many seconds, and with the first one at once. Where one
   * waits already, or the newest is younger than `oldestAge` seconds, that one stays the newest.
   *
   * @returns the newest key
   */
  publishKey(when: { readonly after: number; readonly oldestAge?: number }, by: string): Promise<KeyStatement>;
}

/** The registry in a database that this process has open. */
export function registryOn(database: Database): Registry {
  return {
    ...ownerEntries(database),
    ...sdlVersions(database),
    ...recordedOperations(database),
    ...exchanges(database),
    ...snapshots(database),
    ...signingKeys(database),
    ...secondments(database),
  };
}
