import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Pixels around what is seen in which something is about to be seen. */
const margin = '300px';

/** Whether a part of the page is, or was, about to be seen: what is large is loaded no sooner. */
export function useIsNear(): readonly [part: RefObject<HTMLDivElement | null>, isNear: boolean] {
  const part = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (part.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setNear(true);
        observer.disconnect();
      },
      { rootMargin: margin },
    );
    observer.observe(part.current);
    return () => observer.disconnect();
  }, []);
  return [part, isNear];
}
