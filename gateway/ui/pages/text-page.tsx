import { Document, useView } from '../layout/index.ts';
import { Markdown } from '../markdown/index.ts';

/** A page of text that whoever runs the catalogue writes: its first line is the title. */
export function TextPage({ text, textLanguage }: { readonly text: string; readonly textLanguage: string }) {
  const { publicUrl, address } = useView();
  const [heading = '', ...rest] = text.split('\n');
  const title = heading.replace(/^#\s*/, '');
  return (
    <Document title={title} canonical={`${publicUrl}${address.pathname}`}>
      <div class="frame page text-page" lang={textLanguage}>
        <h1>{title}</h1>
        <Markdown text={rest.join('\n')} />
      </div>
    </Document>
  );
}
