import { useEffect, useState } from 'preact/hooks';

let given = 0;

/**
 * An id that nothing else on the page has. Preact's own begin anew in every island. There is none until the part of the
 * page lives in the browser: one of the server's could be one of another island's.
 */
export function usePageId(name: string): string | undefined {
  const [id, setId] = useState<string>();
  useEffect(() => {
    given += 1;
    setId(`${name}-${given}`);
  }, [name]);
  return id;
}
