import { createRequire } from 'node:module';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { exampleQueries } from './example-queries.ts';

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => path.dirname(require.resolve(`${name}/package.json`));

/** The scripts and styles of the page, each from its package on this machine: nothing is loaded from elsewhere. */
const assets: Readonly<Record<string, readonly [folder: string, file: string]>> = {
  'react.js': [folderOf('react'), 'umd/react.production.min.js'],
  'react-dom.js': [folderOf('react-dom'), 'umd/react-dom.production.min.js'],
  'graphiql.js': [folderOf('graphiql'), 'graphiql.min.js'],
  'graphiql.css': [folderOf('graphiql'), 'graphiql.min.css'],
  'start.js': [import.meta.dirname, 'start.js'],
  'page.css': [import.meta.dirname, 'page.css'],
};

/** GraphiQL writes styles into the page; nothing else is allowed beyond this origin's own files. */
const ownOriginOnly =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphiQL – Leipzig data catalogue</title>
<link rel="stylesheet" href="/graphiql/graphiql.css">
<link rel="stylesheet" href="/graphiql/page.css">
</head>
<body>
<div id="graphiql">Loading …</div>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/start.js" type="module"></script>
</body>
</html>
`;

/** Serves GraphiQL, an editor for queries with the schema's documentation, at `/graphiql`. */
export async function addGraphiql(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { serve: false, root: import.meta.dirname });
  app.get('/graphiql', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', ownOriginOnly).send(page),
  );
  app.get('/graphiql/examples.json', (_request, reply) => reply.send(exampleQueries));
  for (const [name, [folder, file]] of Object.entries(assets)) {
    app.get(`/graphiql/${name}`, (_request, reply) => reply.sendFile(file, folder));
  }
}
