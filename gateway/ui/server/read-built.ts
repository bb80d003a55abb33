import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageScript } from '../layout/index.ts';

const entry = 'browser/start.ts';

type Manifest = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>;

/** What `npm run build` made of `browser/`. */
export interface Built {
  readonly script: PageScript;
  /** The files by their names, which change with what is in them. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Everything that a file needs before it can begin. */
function importsOf(manifest: Manifest, name: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const direct of manifest[name]?.imports ?? []) {
    found.add(direct);
    for (const further of importsOf(manifest, direct)) found.add(further);
  }
  return found;
}

/** Reads the built script; null where there is none. */
export function readBuilt(folder: string): Built | null {
  const manifestFile = path.join(folder, 'manifest.json');
  if (!existsSync(manifestFile)) return null;
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const addressOf = (name: string): string => `/assets/${manifest[name]?.file}`;
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return {
    script: { source: addressOf(entry), imports: [...importsOf(manifest, entry)].map(addressOf) },
    files: new Map(names.map((name) => [name, readFileSync(path.join(folder, name))])),
  };
}
