import { Document, Island, useView } from '../layout/index.ts';
import { LiveSearch, type Shown } from './live/index.ts';
import { feedAddress } from './search-address.ts';
import { searchTitle } from './search-title.ts';

/** The search with its hits, as its address asks for it. */
export function SearchPage({ search, answer }: Shown) {
  const { texts } = useView();
  return (
    <Document title={searchTitle(search, texts)} feed={feedAddress(search)} isIndexed={false}>
      <Island name="search" component={LiveSearch} properties={{ search, answer }} />
    </Document>
  );
}
