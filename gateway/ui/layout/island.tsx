import type { ComponentType } from 'preact';
import type { IslandName } from '../browser/islands.ts';
import { JsonBlock } from './json-block.tsx';

interface IslandProps<Properties extends object> {
  readonly name: IslandName;
  readonly component: ComponentType<Properties>;
  /** Plain data: it goes to the browser as JSON. */
  readonly properties: NoInfer<Properties>;
}

/** A part of a page that a script takes over in the browser, where there is one. The server renders it all the same. */
export function Island<Properties extends object>({ name, component: Part, properties }: IslandProps<Properties>) {
  return (
    <>
      <div data-island={name}>
        <Part {...properties} />
      </div>
      <JsonBlock type="application/json" data={properties} />
    </>
  );
}
