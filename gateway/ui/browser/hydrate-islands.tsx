import { type ComponentType, hydrate } from 'preact';
import { ViewContext } from '../layout/index.ts';
import { type IslandName, islands } from './islands.ts';
import { viewOfPage } from './view-of-page.ts';

/** Lets an island know what was typed before its script was there. */
function takeTyped(island: HTMLElement): void {
  const field = document.activeElement;
  const isTyped = field instanceof HTMLInputElement && island.contains(field) && field.value !== field.defaultValue;
  if (isTyped) field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Takes over what the server rendered, island by island: the same component with the same properties. */
export async function hydrateIslands(page: Document): Promise<void> {
  const found = [...page.querySelectorAll<HTMLElement>('[data-island]')];
  if (found.length === 0) return;
  const view = viewOfPage(page);
  await Promise.all(
    found.map(async (element) => {
      const load = islands[element.dataset.island as IslandName] as () => Promise<ComponentType<object>>;
      const properties = JSON.parse(element.nextElementSibling?.textContent ?? '{}');
      const [Island, context] = await Promise.all([load(), view]);
      hydrate(
        <ViewContext.Provider value={context}>
          <Island {...properties} />
        </ViewContext.Provider>,
        element,
      );
      takeTyped(element);
    }),
  );
}
