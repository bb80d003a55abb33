import { renderMarkdown } from './render-markdown.ts';

/** A text in Markdown. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div
      class="prose"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by renderMarkdown
      dangerouslySetInnerHTML={{ __html: renderMarkdown(text) }}
    />
  );
}
