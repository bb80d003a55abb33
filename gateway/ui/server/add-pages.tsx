import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Ask } from '../ask/index.ts';
import {
  AreasDocument,
  OwnerRecordsDocument,
  OwnersDocument,
  SearchDocument,
  StartDocument,
} from '../generated/operations.ts';
import { labelLanguage } from '../language/index.ts';
import {
  centralContact,
  MissingPage,
  OwnerPage,
  OwnersPage,
  readText,
  StartPage,
  TextPage,
  textPages,
} from '../pages/index.ts';
import { readSearch, SearchPage, searchVariables } from '../search/index.ts';
import type { Send } from './render.tsx';
import { withNames } from './with-names.ts';

interface PagesOptions {
  /** Asks for whoever makes a request. */
  readonly askFor: (request: FastifyRequest) => Ask;
  readonly send: Send;
  readonly textsFolder: string | undefined;
}

/** Every page apart from the records' own. */
export function addPages(app: FastifyInstance, { askFor, send, textsFolder }: PagesOptions): void {
  app.get('/', async (request, reply) => {
    const { language } = send.viewOf(request);
    const answer = await askFor(request)(StartDocument, { language: labelLanguage(language), contact: centralContact });
    return send.page(request, reply, <StartPage answer={answer} />);
  });

  app.get('/suche', async (request, reply) => {
    const { language, address } = send.viewOf(request);
    const search = readSearch(address.searchParams);
    const ask = askFor(request);
    const [answer, { data: places }] = await Promise.all([
      ask(SearchDocument, { ...searchVariables(search), language: labelLanguage(language) }),
      ask(AreasDocument, {}),
    ]);
    const isRefused = answer.problems.some(({ code }) => code === 'BAD_USER_INPUT');
    const status = answer.data?.search ? 200 : isRefused ? 400 : 503;
    return send.page(
      request,
      reply,
      <SearchPage search={search} answer={answer} areas={places?.areas ?? []} />,
      status,
    );
  });

  app.get('/anbieter', async (request, reply) => {
    const { data, problems, stale } = await askFor(request)(OwnersDocument, {});
    const answer = { data, problems: withNames(problems, data?.owners ?? []), stale };
    return send.page(request, reply, <OwnersPage answer={answer} />);
  });

  app.get<{ Params: { owner: string } }>('/anbieter/:owner', async (request, reply) => {
    const { data, problems, stale } = await askFor(request)(OwnersDocument, {});
    const owner = data?.owners.find(({ id }) => id === request.params.owner);
    if (owner === undefined) return send.page(request, reply, <MissingPage />, 404);
    const latest = await askFor(request)(OwnerRecordsDocument, { owner: owner.id });
    const isDown = owner.server?.state === 'DOWN' || [...problems, ...stale].some((one) => one.owner === owner.id);
    const others = problems.filter((problem) => problem.owner === undefined);
    return send.page(request, reply, <OwnerPage owner={owner} isDown={isDown} problems={others} latest={latest} />);
  });

  for (const page of textPages) {
    app.get(`/${page}`, async (request, reply) => {
      const text = await readText(page, send.viewOf(request).language, textsFolder);
      return send.page(request, reply, <TextPage {...text} />);
    });
  }

  app.setNotFoundHandler((request, reply) => send.page(request, reply, <MissingPage />, 404));
}
