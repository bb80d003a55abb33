export { atomFeed } from './atom-feed.ts';
export { openSearch } from './open-search.ts';
export { createSitemap } from './sitemap.ts';
