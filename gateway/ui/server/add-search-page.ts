import path from 'node:path';
import { constants } from 'node:zlib';
import type { ApolloServer } from '@apollo/server';
import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { publicViewer } from '../../../catalogue-schema/viewer/index.ts';
import type { GatewayContext } from '../../apollo/index.ts';
import type { RegisteredOwner } from '../../registry/index.ts';
import type { SignIn } from '../../sign-in/index.ts';
import { askWith, withExtensionsOf } from '../ask/index.ts';
import { addTiles, mapTiles, type TilesConfiguration } from '../tiles/index.ts';
import { accountOf } from './account-of.ts';
import { addAsking } from './add-asking.ts';
import { addAssets } from './add-assets.ts';
import { addFeeds } from './add-feeds.ts';
import { addPages } from './add-pages.tsx';
import { addRecords } from './add-records.tsx';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { keepPersonal } from './keep-personal.ts';
import { readBuilt } from './read-built.ts';
import { renderPages } from './render.tsx';
import { sendRefusals } from './send-refusals.tsx';

/** Pages are made anew for everybody: a level that takes as long as gzip does. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** Seconds after which who found search or an owner away may ask again. */
const retryAfter = 5;

export interface SearchPageOptions {
  /** The base of persistent addresses. */
  readonly publicUrl: string;
  /** Whether there is an editor for queries at `/graphiql`; there is where nothing is said. */
  readonly hasGraphiql?: boolean;
  /** The graph as clients see it now. */
  readonly schema: () => GraphQLSchema;
  /** Where the texts are that whoever runs the catalogue writes: `impressum.de.md` and the like. */
  readonly textsFolder?: string | undefined;
  /** Where `npm run build` put the script of the pages. */
  readonly builtFolder?: string | undefined;
  /** The base map of the pages' maps. */
  readonly tiles?: TilesConfiguration | undefined;
  /** Says who makes a request. */
  readonly signIn: SignIn;
  /** Everybody who is registered now. */
  readonly owners: () => readonly RegisteredOwner[];
  readonly log: (message: string) => void;
}

/** Serves the pages for people: they ask the graph as any client may, for whoever makes the request. */
export async function addSearchPage(
  app: FastifyInstance,
  apollo: ApolloServer<GatewayContext>,
  options: SearchPageOptions,
): Promise<void> {
  const {
    publicUrl,
    textsFolder,
    builtFolder = path.resolve(import.meta.dirname, '../built'),
    tiles,
    signIn,
    owners,
    hasGraphiql = true,
    log,
  } = options;
  const built = readBuilt(builtFolder);
  if (built === null) log('gateway: pages are served without their script, which "npm run build" makes');
  const send = renderPages({
    publicUrl,
    script: built?.script ?? null,
    tiles: tiles ? mapTiles(tiles) : null,
    hasGraphiql,
    accountOf: accountOf(signIn, owners),
  });
  const policyFor = contentSecurityPolicy(tiles, signIn.providerOrigin);
  await app.register(async (pages) => {
    await pages.register(fastifyCompress, { encodings: ['br', 'gzip'], globalDecompression: false, brotliOptions });
    pages.addHook('onSend', async (_request, reply) => {
      if (reply.statusCode === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', retryAfter);
      // A page that shows data of others says so itself.
      if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policyFor());
    });
    addAssets(pages, built);
    if (tiles?.isProxied) addTiles(pages, tiles, log);
    sendRefusals(pages, send);
    signIn.addRoutes(pages);
    await pages.register(async (personal) => {
      const askFor = addAsking(personal, apollo, signIn);
      keepPersonal(personal, signIn);
      addPages(personal, { askFor, send, textsFolder });
      addRecords(personal, { askFor, withExtensions: withExtensionsOf(options.schema), send, publicUrl, policyFor });
      addFeeds(personal, { askFor, publicAsk: askWith(apollo, { viewer: publicViewer }), publicUrl });
    });
  });
}
