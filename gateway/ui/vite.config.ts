import { defineConfig } from 'vite';

/** The script of the pages: one entry, and what only some pages need as files of its own. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'built',
    assetsDir: '.',
    manifest: 'manifest.json',
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: 'browser/start.ts',
      external: /^node:/,
      // A module is entered through its index.ts: what a page does not use of it must not come along.
      treeshake: { moduleSideEffects: false },
    },
  },
});
