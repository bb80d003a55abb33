import type { SearchQuery } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { Notice, useView } from '../layout/index.ts';
import { changed, type Search, searchAddress } from './search-address.ts';

type Found = NonNullable<SearchQuery['search']>;

/** How the words were met, where not as they stand. */
export function SearchNotes({ search, found }: { readonly search: Search; readonly found: Found }) {
  const { texts, link } = useView();
  const { matching, didYouMean, totalCount } = found;
  if (matching === 'FUZZY' && totalCount > 0) {
    const read = didYouMean ? fill(texts.search.fuzzy, { query: didYouMean }) : texts.search.fuzzyPlain;
    return <Notice kind="info" title={read} />;
  }
  return (
    <>
      {matching === 'MOST' && totalCount > 0 && <Notice kind="info" title={texts.search.most} />}
      {didYouMean && (
        <p class="did-you-mean">
          {texts.search.didYouMean}{' '}
          <a href={link(searchAddress(changed(search, { query: didYouMean })))}>{didYouMean}</a>?
        </p>
      )}
    </>
  );
}
