import type { ComponentType } from 'preact';

/** The parts of pages that live in the browser, each in a file that is loaded where a page has it. */
export const islands = {
  copy: async () => (await import('../copy/copy-button.tsx')).CopyButton,
  preview: async () => (await import('../preview/preview.tsx')).Preview,
  'record-map': async () => (await import('../map/record-map.tsx')).RecordMap,
  search: async () => (await import('../search/live/live-search.tsx')).LiveSearch,
  'search-box': async () => (await import('../search/box/search-form.tsx')).SearchForm,
} as const satisfies Readonly<Record<string, () => Promise<ComponentType<never>>>>;

export type IslandName = keyof typeof islands;
