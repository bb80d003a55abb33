import removeMarkdown from 'remove-markdown';

const longest = 280;

/** Characters of Markdown that are read: what takes it out of a text takes as long as the square of its length. */
const mostRead = 2000;

/** The first sentences of a Markdown text as plain text, at most 280 characters, or null where there is none. */
export function summarise(markdown: string | null | undefined): string | null {
  const text = removeMarkdown((markdown ?? '').slice(0, mostRead).replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= longest) return text === '' ? null : text;
  const start = text.slice(0, longest);
  const lastSentence = Math.max(...['. ', '! ', '? '].map((end) => start.lastIndexOf(end)));
  if (lastSentence >= longest / 3) return start.slice(0, lastSentence + 1);
  return `${start.slice(0, start.lastIndexOf(' '))} …`;
}
