import type { TilesConfiguration } from '../tiles/index.ts';

/** Origins that a single page may read data or show images from, once its reader wants it. */
export interface PageSources {
  readonly data: readonly string[];
  readonly images: readonly string[];
}

export type PolicyFor = (sources?: PageSources) => string;

/**
 * Nothing from elsewhere but what a page names, nothing written into a page but data. KERN's icons are in the style.
 *
 * @param formOrigin where else a form leads: signing out goes on to whoever signs people in
 */
export function contentSecurityPolicy(tiles: TilesConfiguration | undefined, formOrigin: string | null): PolicyFor {
  const tileOrigins = tiles && !tiles.isProxied ? [new URL(tiles.template).origin] : [];
  return ({ data, images } = { data: [], images: [] }) =>
    [
      "default-src 'none'",
      "script-src 'self'",
      ["connect-src 'self'", ...data].join(' '),
      "style-src 'self'",
      "font-src 'self'",
      ["img-src 'self' data:", ...tileOrigins, ...images].join(' '),
      formOrigin === null ? "form-action 'self'" : `form-action 'self' ${formOrigin}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; ');
}
