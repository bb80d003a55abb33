import type { Texts } from '../language/index.ts';

/** What browsers show for a page. */
export function documentTitle(title: string, { site }: Texts): string {
  return title === site.name ? title : `${title} – ${site.name}`;
}
