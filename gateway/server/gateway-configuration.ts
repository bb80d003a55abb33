import type { DatabaseConfiguration } from '../../catalogue-schema/storage/index.ts';
import type { Protection } from '../limits/index.ts';
import type { SignInConfiguration } from '../sign-in/index.ts';
import type { KeyRotation } from '../tokens/index.ts';
import type { TilesConfiguration } from '../ui/index.ts';

/** How one gateway runs. */
export interface GatewayConfiguration {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** The base of persistent addresses, `<publicUrl>/id/<id>`. */
  readonly publicUrl: string;
  /** The owners that belong to the installation; others are registered while it runs. The id is the prefix of their records. */
  readonly owners: readonly { readonly id: string; readonly url: string }[];
  /** The search server's two subgraphs, and its graph of copies. */
  readonly search: { readonly searchUrl: string; readonly relationsUrl: string; readonly copiesUrl: string };
  /** The secret with which the search server asks for tokens for the owners' feeds; without one it gets none. */
  readonly searchSecret?: string | undefined;
  /** When the gateways change the key that they sign with; after 90 days where nothing is said. */
  readonly keyRotation?: KeyRotation;
  /** Where the registry and the signing keys are kept. */
  readonly database: DatabaseConfiguration;
  /** Where the pages' own texts are, as `impressum.de.md`; placeholders stand in for what is not there. */
  readonly textsFolder?: string | undefined;
  /** The base map of the pages' maps; without one they have none. */
  readonly tiles?: TilesConfiguration | undefined;
  /** Who may sign in; without it everybody is the public. */
  readonly signIn?: SignInConfiguration | undefined;
  /** Milliseconds that a subgraph has for an answer. */
  readonly timeout: number;
  /** The same for some subgraphs, by the owner's id or as `search`. */
  readonly timeouts?: Readonly<Record<string, number>>;
  /** Requests to one subgraph at the same time; 50 where nothing is said. */
  readonly mostInFlight?: number;
  /** Milliseconds between looks at the registry; 500 where nothing is said. */
  readonly registryInterval?: number;
  /** Milliseconds between looks at everybody's server; 2000 where nothing is said. */
  readonly lookInterval?: number;
  /** Milliseconds that composing the supergraph may take while the gateway runs; 30000 where nothing is said. */
  readonly compositionTimeout?: number;
  /** What keeps clients from holding up others; the defaults where nothing is said. */
  readonly protection?: Partial<Protection> | undefined;
  readonly log?: (message: string) => void;
  /** Whether whoever is at an address may name requests and clients: the proxies in front. Nobody where nothing is said. */
  readonly isTrustedProxy?: (address: string) => boolean;
}
