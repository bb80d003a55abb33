import { documentTitle, inLanguage, type View } from '../../layout/index.ts';
import { feedAddress, type Search } from '../search-address.ts';
import { searchTitle } from '../search-title.ts';

function setLink(selector: string, address: string): void {
  document.querySelector(selector)?.setAttribute('href', address);
}

/** Lets follow what stands outside the search: the title, the feed, and the way to the other language. */
export function showInDocument(search: Search, { texts, language, address, link }: View): void {
  document.title = documentTitle(searchTitle(search, texts), texts);
  setLink('link[type="application/atom+xml"]', link(feedAddress(search)));
  setLink('.site-header a[hreflang]', inLanguage(address, language === 'de' ? 'en' : 'de'));
}

/** Lets the box say what was searched for by other ways than typing. */
export function showInBox({ query }: Search): void {
  const box = document.querySelector<HTMLInputElement>('#q');
  if (box) box.value = query;
}

/** Goes on with the hits, for those who use the keyboard or do not see the page. */
export function goToResults(isFromTheTop: boolean): void {
  const heading = document.getElementById('ergebnisse') ?? document.getElementById('inhalt');
  heading?.focus({ preventScroll: true });
  if (isFromTheTop) heading?.scrollIntoView();
}
