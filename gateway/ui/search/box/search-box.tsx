import { Island } from '../../layout/index.ts';
import { SearchForm } from './search-form.tsx';

/** The box that every way into the catalogue begins with. */
export function SearchBox() {
  return <Island name="search-box" component={SearchForm} properties={{}} />;
}
