import { describe, expect, test } from 'vitest';
import { parseProse } from '../../src/course/prose.ts';
import { type ComponentName, components, textComponents } from '../../src/schemas/components.ts';

const everything = Object.keys(components) as ComponentName[];
const parse = (text: string, allowed: readonly ComponentName[] = everything, chapter = true) =>
  parseProse(text, { allowed, chapter, place: (line, column) => ({ file: 'f', line, column }) });
const faultsOf = (...input: Parameters<typeof parse>) =>
  parse(...input).issues.map(({ place, code, found }) => `${place.line}:${place.column} ${code}: ${found}`);

describe('what prose says', () => {
  test('is collected with its places, counted as editors count', () => {
    const { prose, issues } = parse(
      '😀 <Term id="a" /> and [link](#x)\r\n\r\n## Zwei 😀 {#two}\r\n\r\n![alt](./a.svg)\r\n',
    );
    expect(issues).toEqual([]);
    expect(prose.uses.map(({ component, place, placeOf }) => [component, place.column, placeOf('id').column])).toEqual([
      ['Term', 4, 10],
    ]);
    expect(prose.links).toEqual([{ url: '#x', place: { file: 'f', line: 1, column: 24 } }]);
    expect(prose.headings).toEqual([
      { id: 'two', text: 'Zwei 😀', depth: 2, place: { file: 'f', line: 3, column: 1 } },
    ]);
    expect(prose.images).toEqual([{ url: './a.svg', alt: 'alt', place: { file: 'f', line: 5, column: 1 } }]);
  });

  test('is counted from the top of the file, frontmatter included', () => {
    expect(parse('---\nid: a\n---\n\n## A {#a}\n').prose.headings[0]!.place.line).toBe(5);
  });

  test('has words in every script and no tags', () => {
    expect(parse('Wind makes *waves*, it’s so; 2 <Term id="a">Волны</Term>.').prose.words).toBe(7);
  });

  test('keeps a colon in a heading, which the parser would take for a directive', () => {
    expect(parse('## Note:this at 12:30 {#a}').prose.headings[0]!.text).toBe('Note:this at 12:30');
  });

  test('resolves links and pictures by reference', () => {
    const { prose } = parse('[a][x] ![b][y]\n\n[x]: /a/\n[y]: ./b.svg\n');
    expect(prose.links.map(({ url }) => url)).toEqual(['/a/']);
    expect(prose.images.map(({ url, alt }) => [url, alt])).toEqual([['./b.svg', 'b']]);
  });

  test('gives the place of an attribute on a later line of the tag', () => {
    const [use] = parse('<Figure\n  id="a"\n  caption="b"\n>\n\n![x](./a.svg)\n\n</Figure>').prose.uses;
    expect(use!.placeOf('caption')).toEqual({ file: 'f', line: 3, column: 3 });
    expect(use!.placeOf('source')).toEqual({ file: 'f', line: 1, column: 1 });
  });
});

describe('directives', () => {
  test.each([
    [':::note\ntext\n:::', ['1:1 directive-unhandled: the directive :::note']],
    ['::video', ['1:1 directive-unhandled: the directive ::video']],
    ['a :abbr[HTML] b', ['1:3 directive-unhandled: the directive :abbr']],
    ['a :abbr{title=x} b', ['1:3 directive-unhandled: the directive :abbr']],
  ])('are refused: %j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test.each([
    'see:also',
    'at 12:30',
    'Note: text',
    'a :::b c',
    'https://example.org/a:b',
    '`:::note`',
    '```\n:::note\n```',
  ])('are not seen where none is meant: %j', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

describe('code', () => {
  test.each([
    ['a {x} b', ['1:3 mdx-code: code in prose: {x}']],
    ['{x}', ['1:1 mdx-code: code in prose: {x}']],
    ['{/* a */ x}', ['1:1 mdx-code: code in prose: {/* a */ x}']],
    ['import a from "a"', ['1:1 mdx-code: code in prose: import a from "a"']],
    ['export const a = 1', ['1:1 mdx-code: code in prose: export const a = 1']],
    ['<Term\n  id={x}>a</Term>', ['2:3 mdx-code: code in prose: <Term id={…}>']],
    ['a <Term {...x} /> b', ['1:3 mdx-code: code in prose: <Term {…}={…}>']],
  ])('is refused: %j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test.each([
    '{/* a comment */}',
    'a {/* b */} c',
    '{/* a */ /* b */}',
    '`{x}` and \\{x}',
    '```js\nimport a\n{x}\n```',
  ])('is not seen in comments, code samples and after a backslash: %j', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

describe('syntax', () => {
  test.each([
    ['a\n\nb <Term id="a">c', '3:3 mdx-syntax'],
    ['a {', '1:3 mdx-syntax'],
    ['a <b', '1:3 mdx-syntax'],
    ['<!-- a -->', '1:1 mdx-syntax'],
    ['<Cite id="a', '1:1 mdx-syntax'],
    [`\n${'('.repeat(30_000)}`, '2:1 mdx-syntax'],
    [`{${'('.repeat(30_000)}}`, '1:1 mdx-syntax'],
    [`a\n\n{${'!'.repeat(30_000)}x}`, '3:1 mdx-syntax'],
    [`${'> '.repeat(3_000)}x`, '1:1 mdx-syntax'],
    [`${'<div>'.repeat(3_000)}x${'</div>'.repeat(3_000)}`, '1:1 mdx-syntax'],
  ])('is reported at its place, and never ends the process: %.30j', (text, start) => {
    const [fault, ...others] = faultsOf(text);
    expect(fault).toMatch(new RegExp(`^${start}`));
    expect(others).toEqual([]);
  });

  test('is told in the author’s words, without the name of a parser', () => {
    expect(faultsOf('a {')).toEqual([
      '1:3 mdx-syntax: MDX that cannot be read: Unexpected end of file in expression, expected a corresponding closing brace for `{`',
    ]);
  });
});

describe('footnotes', () => {
  test('match when each has a mark and a text', () => {
    expect(faultsOf('a[^x] b[^x]\n\n[^x]: one\n')).toEqual([]);
  });

  test.each([
    ['a\n*b* c[^x]', ['2:6 footnote-unknown: the footnote [^x] without a text']],
    ['a\n\n[^x]: one\n', ['3:1 footnote-unused: the text of footnote [^x], which nothing refers to']],
    ['a[^x]\n\n[^x]: one\n\n[^x]: two\n', ['5:1 id-duplicate: the footnote "x" for the second time']],
  ])('are reported when they do not: %j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test('are not seen after a backslash and in code', () => {
    expect(faultsOf('a \\[^x] `[^y]`')).toEqual([]);
  });
});

describe('link definitions', () => {
  test('may be used several times, in any case, and by pictures', () => {
    expect(faultsOf('[a][X] [x] ![c][Y]\n\n[x]: /a/\n[y]: ./b.svg\n')).toEqual([]);
  });

  test.each([
    ['a\n\n[x]: /a/', ['3:1 definition-unused: the link definition [x]:, which nothing refers to']],
    ['a\n\n[Important]: winds', ['3:1 definition-unused: the link definition [Important]:, which nothing refers to']],
    ['[x]\n\n[x]: /a/\n[X]: /b/', ['4:1 id-duplicate: the link definition "X" for the second time']],
  ])('are reported where they would be dropped: %j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test('given twice lead where the first one says, as on the page', () => {
    expect(parse('[x]\n\n[x]: /a/\n[x]: /b/').prose.links.map(({ url }) => url)).toEqual(['/a/']);
  });
});

describe('what is left of a tag', () => {
  test.each([
    ['a Cite id="x" /> b', ['1:15 tag-remnant: "/>", the end of a tag that never began']],
    ['a\n*b* Cite id="x"/> c', ['2:16 tag-remnant: "/>", the end of a tag that never began']],
    ['## A /> {#a}', ['1:6 tag-remnant: "/>", the end of a tag that never began']],
    ['a Term id="x">b/Term> c', ['1:16 tag-remnant: "/Term>", the end of a tag that never began']],
    ['a kbd>b/kbd> c', ['1:8 tag-remnant: "/kbd>", the end of a tag that never began']],
  ])('is reported where it would stand in the text: %j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test.each(['a `/>` b', 'a /\\> b', '```\n<x />\n```', 'and/or > 3', 'a/b>c', '<https://example.org/\\>'])(
    'is not seen in code, after a backslash and in words: %j',
    (text) => {
      expect(faultsOf(text).filter((fault) => fault.includes('tag-remnant'))).toEqual([]);
    },
  );
});

describe('short texts', () => {
  const faultsIn = (text: string) => faultsOf(text, textComponents, false);

  test.each([
    ['# A', ['1:1 component-content: a short text with a heading']],
    ['A\n---', ['1:1 component-content: a short text with a heading']],
    ['> a', ['1:1 component-content: a short text with a quotation set apart']],
    ['a\n\n| b |\n| - |\n| c |', ['3:1 component-content: a short text with a table']],
    ['a\n\n***', ['3:1 component-content: a short text with a line across']],
    ['a ![b](./c.svg)', ['1:3 component-content: a short text with an image']],
    ['a ![b][c]\n\n[c]: ./c.svg', ['1:3 component-content: a short text with an image']],
    ['a[^x]', ['1:2 component-content: a short text with a footnote']],
    ['a[^x]\n\n[^x]: b', ['1:2 component-content: a short text with a footnote']],
    ['a\n\n[^x]: b', ['3:1 component-content: a short text with a footnote']],
  ])('have no room for what belongs in a chapter: %j', (text, faults) => {
    expect(faultsIn(text)).toEqual(faults);
  });

  test.each([
    'a *b* **c** ~~d~~ `e` [f](/g/) <kbd>h</kbd> <Cite id="x" />',
    'a\n\n- b\n- c\n\n1. d\n\n```js\ne\n```',
    '[a][b]\n\n[b]: https://example.org',
    'a  \nb {/* c */}',
  ])('hold paragraphs, emphasis, links, lists and code: %j', (text) => {
    expect(faultsIn(text)).toEqual([]);
  });

  test('say what to do', () => {
    const [issue] = parse('# A', textComponents, false).issues;
    expect([issue?.expected, issue?.fix]).toEqual([
      'paragraphs, emphasis, links, lists, code and inline components only',
      'Say it in words, or move it into a chapter.',
    ]);
  });
});

describe('components and elements', () => {
  test.each([
    ['a <Trem id="x" /> b', ['1:3 component-unknown: the component <Trem>']],
    ['<script>x</script>', ['1:1 component-unknown: the component <script>']],
    ['<constructor />', ['1:1 component-unknown: the component <constructor>']],
    ['<>a</>', ['1:1 component-unknown: the component <>']],
    ['a <span style="x">b</span>', ['1:3 component-attribute: <span> with the attribute `style`']],
    ['a <kbd onClick="x">b</kbd>', ['1:3 component-attribute: <kbd> with the attribute `onClick`']],
    ['a <Cite id="a" id="b" />', ['1:3 component-attribute: <Cite> with `id` twice']],
    ['## A {#Abc}', ['1:1 component-attribute: <h2> with the id "Abc"']],
    ['## A {#a .b}', ['1:1 component-attribute: <h2> with the attribute `class`']],
    ['## A {#a onclick="x"}', ['1:1 component-attribute: <h2> with the attribute `onclick`']],
    ['a <Callout type="misconception">b</Callout> c', ['1:3 component-content: <Callout> inside a sentence']],
    ['<Note id="a">b</Note>', ['1:1 component-content: <Note> on lines of its own']],
    ['a <Cite id="a">b</Cite>', ['1:3 component-content: <Cite> with content']],
    ['<Claim by="a" asOf="1"></Claim>', ['1:1 component-content: <Claim> without content']],
    ['<Figure id="a" caption="b">\n\ntext\n\n</Figure>', ['1:1 component-content: <Figure> with 0 pictures']],
    ['<Table id="a" caption="b">\n\ntext\n\n</Table>', ['1:1 component-content: <Table> with 0 tables']],
  ])('are refused where they would do harm or be lost: %j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test.each([
    'a <span lang="de">b</span> <kbd>c</kbd>',
    '<Figure id="a" caption="b">\n\n![c](./c.svg)\n\nIn words.\n\n</Figure>',
    '<Figure id="a" caption="b">\n\n```mermaid\nflowchart LR\n```\n\n</Figure>',
    '<Table id="a" caption="b">\n\n| x |\n| - |\n| y |\n\n</Table>',
    'a<Note id="n">b <Cite id="x" narrative /></Note> c',
  ])('pass where they belong: %j', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  test('of chapters are refused in short texts', () => {
    expect(faultsOf('<Question id="a" />', textComponents, false)).toEqual([
      '1:1 component-content: <Question> in a text that cannot hold it',
    ]);
  });
});
