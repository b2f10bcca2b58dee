import { describe, expect, test } from 'vitest';
import { prefixIds } from '../../src/markdown/prefix-ids.ts';

const addresses = new Map([
  ['/base/chapters/fear/', 'fear'],
  ['/base/chapters/trust/', 'trust'],
]);
const prefix = (html: string) => prefixIds(html, 'fear', addresses);

describe('a chapter beside others on one page', () => {
  test('every id and every reference to one is prefixed, each of several in one attribute too', () => {
    expect(prefix('<h2 id="end">E</h2><table aria-labelledby="a b"><td headers="x"></td></table>')).toBe(
      '<h2 id="fear--end">E</h2><table aria-labelledby="fear--a fear--b"><td headers="fear--x"></td></table>',
    );
    expect(prefix('<label for="n"><input id="n"></label><button popovertarget="p"></button>')).toBe(
      '<label for="fear--n"><input id="fear--n"></label><button popovertarget="fear--p"></button>',
    );
  });

  test('markers and gradients of drawings follow their ids', () => {
    expect(prefix('<marker id="m"/><path marker-end="url(#m)"/><use href="#m"/>')).toBe(
      '<marker id="fear--m"/><path marker-end="url(#fear--m)"/><use href="#fear--m"/>',
    );
  });

  test('links into a chapter of the course stay on the page; other links are left alone', () => {
    expect(prefix('<a href="#end">x</a><a href="/base/chapters/trust/#end">y</a>')).toBe(
      '<a href="#fear--end">x</a><a href="#trust--end">y</a>',
    );
    const others =
      '<a href="/base/glossary/#spiral">z</a><a href="/base/chapters/trust/">t</a><a href="https://a.example/#b">w</a>';
    expect(prefix(others)).toBe(others);
  });

  test('words that look like attributes are not touched', () => {
    const text = '<pre title="a > b">&lt;label for="y"&gt; url(#z)</pre>';
    expect(prefix(text)).toBe(text);
  });
});
