import { readSearch, type Search } from '../search-address.ts';

/** The search that a form asks for, as the server would read it. */
export function readForm(form: HTMLFormElement): Search {
  return readSearch(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])));
}
