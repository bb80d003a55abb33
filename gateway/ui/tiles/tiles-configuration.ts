import type { MapTiles } from '../layout/index.ts';

/** Where the base map comes from, as whoever runs the catalogue says. */
export interface TilesConfiguration {
  /** With `{z}`, `{x}` and `{y}` after the host: square tiles in Web Mercator. */
  readonly template: string;
  /** Whom the licence of the tiles wants named. */
  readonly attribution: string;
  /** Whether this server fetches the tiles, so that their owner does not learn who looks where. */
  readonly isProxied: boolean;
}

/** Where this server answers with tiles that it fetched. */
const proxyAddress = '/karte/{z}/{x}/{y}';

/** The base map as pages are to know it. */
export function mapTiles({ template, attribution, isProxied }: TilesConfiguration): MapTiles {
  if (isProxied) return { address: proxyAddress, host: null, attribution };
  return { address: template, host: new URL(template).host, attribution };
}
