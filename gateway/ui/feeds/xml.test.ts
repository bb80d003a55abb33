import { expect, test } from '@jest/globals';
import { xml, xmlFile } from './xml.ts';

test('what is put into XML is text, apart from XML', () => {
  const inner = [xml`<b>${'<&"\'>'}</b>`, xml`<c/>`];
  expect(xmlFile(xml`<a x="${'"'}">${inner}${'\u0000\u000bok'}</a>`)).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<a x="&quot;"><b>&lt;&amp;&quot;&apos;&gt;</b><c/>ok</a>\n',
  );
});
