import type { ComponentType } from 'preact';

/** The parts of pages that live in the browser, each in a file that is loaded where a page has it. */
export const islands = {
  'record-map': async () => (await import('../map/record-map.tsx')).RecordMap,
  search: async () => (await import('../search/live/live-search.tsx')).LiveSearch,
  'search-box': async () => (await import('../search/box/search-form.tsx')).SearchForm,
} as const satisfies Readonly<Record<string, () => Promise<ComponentType<never>>>>;

export type IslandName = keyof typeof islands;
