import type { Language } from '../language/index.ts';
import { createView, type View } from '../layout/index.ts';

/** Only the words of the page's own language come to the browser. */
const words = {
  de: () => import('../language/texts.de.json'),
  en: () => import('../language/texts.en.json'),
} as const;

/** What the server knew when it rendered the page. */
export async function viewOfPage({ documentElement, body, location }: Document): Promise<View> {
  const language = documentElement.lang as Language;
  const { default: texts } = await words[language]();
  return createView({
    address: new URL(location.href),
    language,
    texts,
    publicUrl: body.dataset.publicUrl ?? location.origin,
    tiles: body.dataset.tiles === undefined ? null : JSON.parse(body.dataset.tiles),
  });
}
