import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { chooseLanguage, texts, withoutDirectionControls } from '../language/index.ts';
import {
  AccountContext,
  createView,
  type MapTiles,
  type PageScript,
  PageScriptContext,
  type View,
  ViewContext,
} from '../layout/index.ts';
import type { AccountOf } from './account-of.ts';

/** How a request is to be answered in words: its language and address. */
export type ViewOf = (request: FastifyRequest) => View;

export interface Send {
  viewOf: ViewOf;
  /** Answers with a page. */
  page(request: FastifyRequest, reply: FastifyReply, page: VNode, status?: number): FastifyReply;
}

interface RenderOptions {
  readonly publicUrl: string;
  readonly script: PageScript | null;
  readonly tiles: MapTiles | null;
  readonly hasGraphiql: boolean;
  readonly accountOf: AccountOf;
}

export function renderPages({ publicUrl, script, tiles, hasGraphiql, accountOf }: RenderOptions): Send {
  const viewOf: ViewOf = ({ url, headers }) => {
    const address = new URL(`http://this.server/${url}`);
    // What begins with two slashes is read as a host: in links on the page, or where it is taken apart again.
    address.pathname = address.pathname.replace(/^\/+/, '/');
    const language = chooseLanguage(address.searchParams.get('lang'), headers['accept-language']);
    return createView({ address, language, texts: texts[language], publicUrl, tiles, hasGraphiql });
  };
  return {
    viewOf,
    page: (request, reply, page, status = 200) => {
      const view = viewOf(request);
      const html = renderToString(
        <PageScriptContext.Provider value={script}>
          <AccountContext.Provider value={accountOf(request)}>
            <ViewContext.Provider value={view}>{page}</ViewContext.Provider>
          </AccountContext.Provider>
        </PageScriptContext.Provider>,
      );
      return reply
        .status(status)
        .type('text/html; charset=utf-8')
        .headers({ 'content-language': view.language, vary: 'accept, accept-language' })
        .send(`<!doctype html>${withoutDirectionControls(html)}`);
    },
  };
}
