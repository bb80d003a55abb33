export { LiveSearch } from './live-search.tsx';
export type { Shown } from './shown.ts';
