import type { Problem } from '../ask/index.ts';
import { fill } from '../language/index.ts';
import { Notice } from './notice.tsx';
import { useView } from './view.ts';

/** Says which owner did not answer, and that the rest is there. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { texts } = useView();
  if (problems.length === 0) return null;
  const messages = problems.map(({ code, owner }) => {
    if (owner !== undefined) return `${fill(texts.problems.owner, { owner })} ${texts.problems.ownerRest}`;
    return code === 'SEARCH_UNAVAILABLE' ? texts.problems.search : texts.problems.other;
  });
  return (
    <Notice kind="warning" title={texts.problems.heading}>
      {[...new Set(messages)].map((message) => (
        <p key={message}>{message}</p>
      ))}
    </Notice>
  );
}
