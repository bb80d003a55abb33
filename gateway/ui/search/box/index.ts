export { SearchBox } from './search-box.tsx';
export { SearchForm, type SearchFormActions } from './search-form.tsx';
