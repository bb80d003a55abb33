/** Nobody in particular: an address that is not of this host is seen by that. */
const here = 'http://here.invalid';

/**
 * Where to go back to after signing in: a path of this host and nothing else, whatever is asked for.
 *
 * @returns `/` in place of everything that leads elsewhere, or to signing in again
 */
export function returnPath(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith('/') || !URL.canParse(wanted, here)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, here);
  // "/.//elsewhere" has become "//elsewhere", which browsers take for a host.
  if (origin !== here || pathname.startsWith('//')) return '/';
  return /^\/(anmelden|abmelden)(\/|$)/.test(pathname) ? '/' : `${pathname}${search}${hash}`;
}
