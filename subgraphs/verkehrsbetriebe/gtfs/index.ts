export { checkFiles } from './check-files.ts';
export { type GtfsArchive, openGtfsArchive } from './gtfs-archive.ts';
export { type GtfsAgency, readAgencies } from './read-agencies.ts';
export { type GtfsFeedInfo, readFeedInfo } from './read-feed-info.ts';
export { type GtfsRoute, readRoutes } from './read-routes.ts';
export { type GtfsStop, readStops } from './read-stops.ts';
