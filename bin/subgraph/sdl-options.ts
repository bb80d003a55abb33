import type { Command } from 'commander';

/** Where a subgraph's SDL is. */
export interface SdlOptions {
  /** The owner's prefix. */
  readonly name: string;
  readonly routingUrl?: string;
  readonly schema?: string;
}

/** Adds the options that name a subgraph and where its SDL is. */
export function withSdlOptions(command: Command): Command {
  return command
    .requiredOption('--name <prefix>', "the owner's prefix, with which the ids of its records begin")
    .option('--routing-url <url>', 'the GraphQL address of the subgraph')
    .option('--schema <file>', 'a file with the SDL, or - for standard input; else the server is asked');
}
