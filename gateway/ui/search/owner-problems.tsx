import type { Answer } from '../ask/index.ts';
import type { SearchQuery } from '../generated/operations.ts';
import { fill } from '../language/index.ts';
import { Notice, Problems, useView } from '../layout/index.ts';

/** Says which owners do not answer, by their names. Their records are found all the same, as the search has copied them. */
export function OwnerProblems({ answer: { data, problems } }: { readonly answer: Answer<SearchQuery> }) {
  const { texts } = useView();
  const owners = data?.owners ?? [];
  const named = problems.map(({ code, owner }) => ({
    code,
    owner: owners.find(({ id }) => id === owner)?.name ?? owner,
  }));
  const found = data?.search?.facets.find(({ field }) => field === 'OWNER')?.values ?? [];
  const copied = owners.filter(
    ({ id, server }) => server?.state === 'DOWN' && found.some(({ value, count }) => value === id && count > 0),
  );
  return (
    <>
      <Problems problems={named} />
      {copied.length > 0 && (
        <Notice kind="warning" title={texts.problems.copyHeading}>
          {copied.map(({ id, name }) => (
            <p key={id}>
              {fill(texts.problems.owner, { owner: name })} {texts.problems.ownerCopy}
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}
