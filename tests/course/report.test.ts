import { expect, test } from 'vitest';
import { type Issue, makeIssue, nearest } from '../../src/course/issue.ts';
import { formatIssue, formatReport, sortIssues } from '../../src/course/report.ts';

const at = (file: string, line: number, column: number) => ({ file, line, column });
const missing = (file: string, line: number, column: number, field: string): Issue =>
  makeIssue('field-missing', at(file, line, column), { field, expected: 'text' });

test('issues are sorted by file, line, column and code, and told once', () => {
  const sorted = sortIssues([
    missing('b', 1, 1, 'x'),
    missing('a', 10, 1, 'x'),
    missing('a', 2, 9, 'x'),
    missing('a', 2, 1, 'y'),
    missing('a', 2, 1, 'x'),
    makeIssue('field-unknown', at('a', 2, 1), { id: 'x' }),
    makeIssue('alias-collision', at('a', 2, 1), { what: 'x', alias: 'y', first: 'z' }),
    missing('a', 2, 1, 'x'),
  ]);
  expect(
    sorted.map(({ place, code, found }) => `${place.file}:${place.line}:${place.column} ${code} ${found}`),
  ).toEqual([
    'a:2:1 alias-collision the alias "y" of x',
    'a:2:1 field-missing no `x`',
    'a:2:1 field-missing no `y`',
    'a:2:1 field-unknown the field `x`',
    'a:2:9 field-missing no `x`',
    'a:10:1 field-missing no `x`',
    'b:1:1 field-missing no `x`',
  ]);
});

test('files are sorted the same in every language of the author’s machine', () => {
  expect(
    sortIssues(['ä', 'b', 'B', 'a'].map((file) => missing(file, 1, 1, 'x'))).map(({ place }) => place.file),
  ).toEqual(['B', 'a', 'b', 'ä']);
});

test('the report says where, what was found, what was expected, how to fix it, and counts', () => {
  const issues = [missing('a.yaml', 2, 3, 'title'), makeIssue('argument-unused', at('q.yaml', 1, 1), { id: 'x' })];
  expect(formatReport(issues)).toBe(`a.yaml:2:3 field-missing
  Found: no \`title\`.
  Expected: \`title\`: text.
  Fix: Add \`title\`. See docs/errors.md#field-missing

q.yaml:1:1 argument-unused (warning)
  Found: the argument map "x", which no chapter shows.
  Expected: <ArgumentMap id="…" caption="…" data="x" /> in a chapter.
  Fix: Show it in a chapter, or delete the file. See docs/errors.md#argument-unused

1 error, 1 warning.`);
  expect(formatReport([...issues, missing('a.yaml', 9, 9, 'id')])).toMatch(/\n2 errors, 1 warning\.$/);
});

test('a report without issues says so', () => {
  expect(formatReport([])).toBe('No mistakes found.');
});

test('what an author wrote cannot break the report into other lines or colour the terminal', () => {
  const issue = makeIssue('term-unknown', at('a', 1, 1), { id: 'x\n\r\u001B[31m\u2028y' });
  expect(formatIssue(issue).split('\n')).toHaveLength(4);
  expect(formatIssue(issue)).toContain('Found: the term "x [31m y".');
});

test('a mistyped word is answered with the closest one, and only if it is close', () => {
  expect(nearest('tides-explian', ['waves-name', 'tides-explain'])).toBe('tides-explain');
  expect(nearest('Figur', ['Figure'])).toBe('Figure');
  expect(nearest('abc', ['xyz', 'uvw'])).toBeUndefined();
  expect(nearest('abc', [])).toBeUndefined();
});
