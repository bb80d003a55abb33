import { Island } from '../../layout/index.ts';
import { emptySearch } from '../search-address.ts';
import { SearchForm } from './search-form.tsx';

interface SearchBoxProps {
  /** Words that stand in it already. */
  readonly query?: string;
}

/** The box that every way into the catalogue begins with. */
export function SearchBox({ query = '' }: SearchBoxProps) {
  const properties = query === '' ? {} : { search: { ...emptySearch, query } };
  return <Island name="search-box" component={SearchForm} properties={properties} />;
}
