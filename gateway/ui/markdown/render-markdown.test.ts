import { expect, test } from '@jest/globals';
import { renderMarkdown } from './render-markdown.ts';

test('what structures a text stays, and headings begin below the title of the page', () => {
  expect(renderMarkdown('# Eins\n\n*zwei* **drei**\n\n- vier\n')).toBe(
    '<h2>Eins</h2>\n<p><em>zwei</em> <strong>drei</strong></p>\n<ul>\n<li>vier</li>\n</ul>\n',
  );
});

test.each([
  ['<script>alert(1)</script>', ''],
  ['<img src=x onerror=alert(1)>', ''],
  ['<p style="color:red" onclick="x()">a</p>', '<p>a</p>'],
  ['<a href="//example.org">a</a>', '<p><a rel="nofollow noopener">a</a></p>\n'],
  ['<a href="JaVaScript:alert(1)">a</a>', '<p><a rel="nofollow noopener">a</a></p>\n'],
  ['[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>\n'],
  ['<svg><style>*{}</style></svg>', '<p></p>'],
  ['[a](mailto:a@example.org)', '<p><a href="mailto:a@example.org" rel="nofollow noopener">a</a></p>\n'],
])('%s', (text, html) => {
  expect(renderMarkdown(text).trim()).toBe(html.trim());
});
