import { useView } from '../layout/index.ts';

/** Keywords, each with the way to everything that has it. */
export function Keywords({ keywords }: { readonly keywords: readonly string[] }) {
  const { texts, link } = useView();
  if (keywords.length === 0) return null;
  return (
    <ul class="tags" aria-label={texts.record.keywords}>
      {keywords.map((keyword) => (
        <li key={keyword}>
          <a class="tag" href={link(`/suche?schlagwort=${encodeURIComponent(keyword)}`)}>
            {keyword}
          </a>
        </li>
      ))}
    </ul>
  );
}
