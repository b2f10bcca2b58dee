import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { languageNames, renderCodeBlock } from '../../src/markdown/code-block.ts';
import { parseCodeInfo } from '../../src/markdown/code-info.ts';
import { highlight } from '../../src/markdown/highlight.ts';
import { contrast, colourOf, themes } from './contrast.ts';

describe('parseCodeInfo', () => {
  it.each([
    [undefined, undefined, [], []],
    ['title="a b.py" {2,4-5}', 'a b.py', [2, 4, 5], []],
    ['{ 1 , 3 } title=""', '', [1, 3], []],
    ['titel="x" {0,6,3-2,x}', undefined, [], ['titel="x"', '{0}', '{6}', '{3-2}', '{x}']],
    ['{1', undefined, [], ['{1']],
  ])('reads %j', (meta, title, lines, faults) => {
    const info = parseCodeInfo(meta, 5);
    expect([info.title, [...info.lines], info.faults]).toEqual([title, lines, faults]);
  });
});

describe('highlight', () => {
  const kindsIn = async (code: string, language: string) =>
    (await highlight(code, language)).map((line) => line.map(({ text, kind }) => `${kind ?? ''}:${text}`));

  it('names the kind of every token, once for both themes', async () => {
    expect(await kindsIn('const a = "b"; // c\nf(1)', 'ts')).toEqual([
      ['k:const', ': a = ', 's:"b"', ':; ', 'c:// c'],
      ['f:f', ':(', 'n:1', ':)'],
    ]);
  });

  it('loses no character of the code', async () => {
    const code = readFileSync(join(import.meta.dirname, 'code.test.ts'), 'utf8');
    const lines = await highlight(code, 'ts');
    expect(lines.map((line) => line.map(({ text }) => text).join('')).join('\n')).toBe(code);
  });

  it('highlights equal blocks once', async () => {
    expect(await highlight('let x = 1', 'js')).toBe(await highlight('let x = 1', 'js'));
  });

  it('knows languages by name and alias, and leaves text alone', async () => {
    expect(['python', 'py', 'typescript', 'text'].every((name) => languageNames.has(name))).toBe(true);
    expect(await kindsIn('const "x"', 'text')).toEqual([[':const "x"']]);
  });
});

describe('renderCodeBlock', () => {
  const lines = [[{ text: 'a<b', kind: undefined }], [{ text: '"', kind: 's' }]];

  it('marks lines, escapes text, and names a group that takes the focus', () => {
    expect(renderCodeBlock({ lines, info: { title: 'x&y', lines: new Set([2]) }, label: 'Code: x&y' })).toBe(
      '<figure class="listing"><figcaption>x&amp;y</figcaption><pre class="code" role="group" tabindex="0" aria-label="Code: x&amp;y"><code>a&lt;b\n<mark><i class="s">&quot;</i></mark></code></pre></figure>',
    );
  });

  it('numbers lines where it is told the first', () => {
    const html = renderCodeBlock({ lines, info: { title: undefined, lines: new Set() }, label: 'x', from: 9 });
    expect(html).toContain(
      '<span class="no" aria-hidden="true">9</span>a&lt;b\n<span class="no" aria-hidden="true">10</span>',
    );
  });
});

describe.each(themes)('in the %s theme', (theme) => {
  const css = readFileSync(join(import.meta.dirname, '../../src/styles/code.css'), 'utf8');
  const kinds = [...css.matchAll(/^\.code (\.\w+) \{\n\s+color: var\((--[\w-]+)\)/gm)].map(([, kind, token]) => [
    kind!,
    token!,
  ]);

  test('the style sheet colours the kinds there are', () => {
    expect(kinds.map(([kind]) => kind)).toEqual(['.k', '.s', '.n', '.c']);
  });

  test.each(kinds.filter(([kind]) => kind !== '.c'))(
    '%s has a contrast of 4.5 on a block and on a highlighted line',
    (_, token) => {
      expect(contrast(colourOf(theme, token), colourOf(theme, '--surface'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colourOf(theme, token), colourOf(theme, '--accent-soft'))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('comments have it on a block; on a highlighted line they are ink', () => {
    expect(contrast(colourOf(theme, '--muted'), colourOf(theme, '--surface'))).toBeGreaterThanOrEqual(4.5);
    expect(css).toMatch(/\.code mark \.c \{\n\s+color: var\(--ink\)/);
    expect(contrast(colourOf(theme, '--ink'), colourOf(theme, '--accent-soft'))).toBeGreaterThanOrEqual(4.5);
  });
});
