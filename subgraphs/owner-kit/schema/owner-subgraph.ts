import type { DocumentNode } from 'graphql';
import type { OwnerRecord } from '../../../catalogue-schema/index.ts';
import type { Database, Migrations } from '../../../catalogue-schema/storage/index.ts';
import type { Viewer } from '../../../catalogue-schema/viewer/index.ts';

/** Resolvers of an extension. `Loaders` is what the extension loads with, made anew for every request. */
export type ExtensionResolvers<Loaders> = Readonly<
  Record<
    string,
    Readonly<Record<string, (parent: never, args: never, context: { readonly extension: Loaders }) => unknown>>
  >
>;

/** What an owner adds to the graph beyond the contract, in tables of its own. */
export interface Extension<Loaders = unknown> {
  /**
   * SDL; extends contract types, or adds root fields and types. Arguments of the contract's scalars (`Date`, `URL`) come as
   * they were written, and are its resolvers' to check.
   */
  readonly typeDefs: DocumentNode;
  readonly resolvers: ExtensionResolvers<Loaders>;
  /** Tables in the owner's schema. Names sort behind those of the owner kit, which begin with 001. */
  readonly migrations: (schema: string) => Migrations;
  /**
   * DataLoaders for one request of one viewer. Fields of this owner's records are asked for only where the viewer may see
   * the record, and those of others' records only after their owner has shown them; what else is answered from records
   * holds to `visibleTo`.
   */
  readonly loaders: (database: Database, viewer: Viewer) => Loaders;
  /** Files of the owner's own trade that can be imported into these tables, by the name of the format. */
  readonly importers?: Readonly<
    Record<string, (database: Database, parameters: Readonly<Record<string, string>>) => Promise<object>>
  >;
  /** Fills the extension's tables with sample data on first start. */
  readonly addSamples: (database: Database) => Promise<void>;
}

/** One owner: all that tells it apart from the others. */
// biome-ignore lint/suspicious/noExplicitAny: each extension has loaders of its own, and nobody else looks into them
export interface OwnerSubgraph<Loaders = any> {
  /** What the owner says of itself. */
  readonly owner: OwnerRecord;
  readonly extension: Extension<Loaders>;
  /** JSON lines with the records that are there on first start. */
  readonly sampleRecords: URL;
}
