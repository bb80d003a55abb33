import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PurgeCSS } from 'purgecss';

const ui = path.resolve(import.meta.dirname, '../gateway/ui');
const require = createRequire(import.meta.url);

/** The design system KERN UX without what no page uses, followed by the pages' own styles. */
export async function style(): Promise<string> {
  const kern = readFileSync(require.resolve('@kern-ux/native/dist/kern.min.css'), 'utf8');
  const own = readdirSync(path.join(ui, 'style'))
    .sort()
    .map((file) => readFileSync(path.join(ui, 'style', file), 'utf8'));
  const [purged] = await new PurgeCSS().purge({
    content: [`${ui}/{copy,layout,map,markdown,pages,preview,record,search}/**/!(*.test).{ts,tsx}`],
    css: [{ raw: `${kern}${own.join('')}`.replace(/@charset "UTF-8";|\/\*[\s\S]*?\*\//g, '') }],
    variables: true,
  });
  return `/* Generated from @kern-ux/native (EUPL-1.2) and gateway/ui/style by "npm run generate". Do not edit. */\n${purged?.css}\n`;
}
