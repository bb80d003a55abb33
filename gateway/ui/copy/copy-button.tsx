import { useState } from 'preact/hooks';
import { useView } from '../layout/index.ts';
import { writeToClipboard } from './write-to-clipboard.ts';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, in words. */
  readonly label: string;
}

/** Puts a text into the clipboard, and says so. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { texts } = useView();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    setSaid('');
    setSaid((await writeToClipboard(text)) ? texts.copy.done : texts.copy.failed);
  };
  return (
    <span class="copy">
      <button class="small-button" type="button" aria-label={label} onClick={copy}>
        {texts.copy.button}
      </button>
      <span class="copy__state" role="status">
        {said}
      </span>
    </span>
  );
}
