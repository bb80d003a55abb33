/** The address of another search that a click on a link asks for, where this page can show it itself. */
export function followedLink(event: MouseEvent): URL | null {
  const { button, metaKey, ctrlKey, shiftKey, altKey, target } = event;
  if (event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest('a') : null;
  if (link === null || link.target !== '' || link.hasAttribute('download')) return null;
  const address = new URL(link.href);
  const here = new URL(window.location.href);
  const isSearch = address.origin === here.origin && address.pathname === '/suche' && address.hash === '';
  // Another language is another page.
  return isSearch && address.searchParams.get('lang') === here.searchParams.get('lang') ? address : null;
}
