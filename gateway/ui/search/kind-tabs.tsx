import type { EntryKind } from '../generated/operations.ts';
import { useView } from '../layout/index.ts';
import { changed, type KindWord, kindWords, type Search, searchAddress } from './search-address.ts';

interface KindTabsProps {
  readonly search: Search;
  readonly counts: ReadonlyMap<string, number>;
}

/** The three kinds beside all together, with how many hits each has. */
export function KindTabs({ search, counts }: KindTabsProps) {
  const { texts, formats, link } = useView();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const tabs: readonly (readonly [KindWord | null, EntryKind | 'ALL', number])[] = [
    [null, 'ALL', all],
    ...(Object.entries(kindWords) as [KindWord, EntryKind][]).map(
      ([word, kind]) => [word, kind, counts.get(kind) ?? 0] as const,
    ),
  ];
  return (
    <nav class="tabs" aria-label={texts.search.kinds}>
      <ul>
        {tabs.map(([word, kind, count]) => (
          <li key={kind}>
            <a
              href={link(searchAddress(changed(search, { kind: word })))}
              aria-current={search.kind === word ? 'page' : undefined}
            >
              {texts.kinds[kind]} <span class="tabs__count">{formats.number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
