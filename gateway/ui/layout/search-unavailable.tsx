import type { Problem } from '../ask/index.ts';
import { Notice } from './notice.tsx';
import { useView } from './view.ts';

/** In place of hits, where search gave none because it failed. */
export function SearchUnavailable({ problems }: { readonly problems: readonly Problem[] }) {
  const { texts } = useView();
  const isInput = problems.some(({ code }) => code === 'BAD_USER_INPUT');
  return (
    <Notice kind={isInput ? 'warning' : 'danger'} title={texts.problems.searchHeading}>
      <p>{isInput ? texts.problems.input : texts.problems.search}</p>
    </Notice>
  );
}
