import { expect, test } from 'vitest';
import { escapeHtml, textOfHtml } from '../../src/markdown/html-text.ts';

test.each([
  ['<i>Sea</i> &amp; <a href="/x?a=1">land</a>', 'Sea & land'],
  ['Airy &#38; Young, &#8220;On tides&#8221;', 'Airy & Young, “On tides”'],
  ['&#x3C;b&#x3e; &lt;i&gt; &quot;&apos;', '<b> <i> "\''],
  ['&amp;lt; &unknown;', '&lt; &unknown;'],
])('the words of %s are %s', (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

test('escaped text is the same text again when it is read, and holds no markup', () => {
  const text = '</script><img src="x" onerror=alert(1)> & &amp; "';
  expect(escapeHtml(text)).not.toMatch(/[<>"]/);
  expect(textOfHtml(escapeHtml(text))).toBe(text);
});
