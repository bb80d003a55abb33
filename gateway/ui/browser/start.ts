import { hydrateIslands } from './hydrate-islands.tsx';

await hydrateIslands(document);
