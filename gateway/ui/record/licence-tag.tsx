import type { LicenceNameFragment } from '../generated/operations.ts';
import { useView, WebLink } from '../layout/index.ts';

/** A licence, and whether it is open. */
export function LicenceTag({ licence: { title, uri, open } }: { readonly licence: LicenceNameFragment }) {
  const { texts } = useView();
  return (
    <>
      <WebLink href={uri}>{title}</WebLink>{' '}
      <span class={open ? 'tag tag--open' : 'tag'}>{open ? texts.search.open : texts.search.restricted}</span>
    </>
  );
}
