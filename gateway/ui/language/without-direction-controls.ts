/**
 * A text without the characters that turn the direction of what follows. Whoever writes a record could mirror the page
 * around it with them; words in scripts that run from the right need none.
 */
export function withoutDirectionControls(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
