import { useEffect, useState } from 'preact/hooks';

interface AnnouncementProps {
  readonly text: string;
  /** Whether more may follow soon: then it is said only once nothing did. */
  readonly isPassing: boolean;
}

/** Milliseconds without another text after which one is said. */
const pause = 700;

/** Tells those who do not see the page what changed on it. */
export function Announcement({ text, isPassing }: AnnouncementProps) {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), isPassing ? pause : 0);
    return () => clearTimeout(timer);
  }, [text, isPassing]);
  return (
    <p class="kern-sr-only" role="status">
      {isPassing ? settled : text}
    </p>
  );
}
