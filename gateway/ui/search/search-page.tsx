import { useContext } from 'preact/hooks';
import { Document, Island, PageScriptContext, useView } from '../layout/index.ts';
import type { Areas } from './district-select.tsx';
import { LiveSearch, type Shown } from './live/index.ts';
import { feedAddress } from './search-address.ts';
import { searchTitle } from './search-title.ts';

/** The search with its hits, as its address asks for it. */
export function SearchPage({ search, answer, areas }: Shown & { readonly areas: Areas }) {
  const { texts } = useView();
  const places = { areas, hasMap: useContext(PageScriptContext) !== null };
  return (
    <Document title={searchTitle(search, texts)} feed={feedAddress(search)} isIndexed={false}>
      <Island name="search" component={LiveSearch} properties={{ search, answer, places }} />
    </Document>
  );
}
