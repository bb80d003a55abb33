import { useEffect, useState } from 'preact/hooks';

/** Whether a script runs the page: never on the server, and in the browser from the second render on. */
export function useIsLive(): boolean {
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return isLive;
}
