import type { ComponentType } from 'preact';
import { useContext } from 'preact/hooks';
import type { IslandName } from '../browser/islands.ts';
import { JsonBlock } from './json-block.tsx';
import { PageScriptContext } from './page-script.ts';

interface IslandProps<Properties extends object> {
  readonly name: IslandName;
  readonly component: ComponentType<Properties>;
  /** Plain data: it goes to the browser as JSON. */
  readonly properties: NoInfer<Properties>;
  /** Whether there is nothing to it without a script: then it is left out where none runs. */
  readonly needsScript?: boolean;
}

/** A part of a page that a script takes over in the browser, where there is one. The server renders it all the same. */
export function Island<Properties extends object>({
  name,
  component: Part,
  properties,
  needsScript = false,
}: IslandProps<Properties>) {
  const script = useContext(PageScriptContext);
  if (needsScript && script === null) return null;
  return (
    <>
      <div data-island={name} class={needsScript ? 'needs-script' : undefined}>
        <Part {...properties} />
      </div>
      <JsonBlock type="application/json" data={properties} />
    </>
  );
}
