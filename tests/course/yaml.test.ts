import { describe, expect, test } from 'vitest';
import { formatPlace, type Issue } from '../../src/course/issue.ts';
import { parseYaml, type YamlSource } from '../../src/course/yaml.ts';

const parse = (text: string, lineOffset = 0, file = 'f.yaml'): YamlSource => {
  const { source, issues } = parseYaml(file, text, lineOffset);
  expect(issues).toEqual([]);
  return source!;
};
const faultsOf = (text: string, file = 'f.yaml') =>
  parseYaml(file, text).issues.map(({ place, found }: Issue) => `${formatPlace(place)} ${found}`);

describe('the place of a value', () => {
  const nested = parse('# a comment\nitems:\n  - id: one\n    tags: [a, bc]\n  - id: two\n');

  test('is its first character, however deep it stands', () => {
    expect(formatPlace(nested.placeOf(['items', 1, 'id']))).toBe('f.yaml:5:9');
    expect(formatPlace(nested.placeOf(['items', 0, 'tags', 1]))).toBe('f.yaml:4:15');
    expect(formatPlace(nested.placeOf(['items', 1]))).toBe('f.yaml:5:5');
  });

  test('is that of the nearest parent where there is no such value', () => {
    expect(formatPlace(nested.placeOf(['items', 1, 'tags', 3]))).toBe('f.yaml:5:5');
    expect(formatPlace(nested.placeOf(['other']))).toBe('f.yaml:2:1');
  });

  test('counts emoji as editors do, in UTF-16 units, and is not moved by CRLF', () => {
    const source = parse('a: 😀\r\nb: ["😀", x]\r\n');
    expect(formatPlace(source.placeOf(['b', 1]))).toBe('f.yaml:2:11');
  });

  test('is counted from the top of the file in frontmatter', () => {
    expect(formatPlace(parse('id: waves\n', 1).placeOf(['id']))).toBe('f.yaml:2:5');
  });

  test('is found in JSON', () => {
    const source = parse('[\n  { "id": "a" },\n  { "id": "b" }\n]', 0, 'f.json');
    expect(formatPlace(source.placeOf([1, 'id']))).toBe('f.json:3:11');
    expect(formatPlace(source.placeOfKey([1], 'id'))).toBe('f.json:3:5');
  });

  test('of a key is where the key stands', () => {
    expect(formatPlace(nested.placeOfKey(['items', 0], 'tags'))).toBe('f.yaml:4:5');
    expect(formatPlace(nested.placeOfKey(['items', 0], 'missing'))).toBe('f.yaml:3:5');
  });
});

describe('the place inside a text', () => {
  test('is exact in a literal block, whatever its indent and indicators', () => {
    expect(formatPlace(parse('a: |\n  one\n  two\n').placeInText(['a'], 2, 2))).toBe('f.yaml:3:4');
    expect(formatPlace(parse('a:\n  b: |-\n\n      one\n        two\n').placeInText(['a', 'b'], 3, 3))).toBe(
      'f.yaml:5:9',
    );
    expect(formatPlace(parse('a: |2\n    one\n', 1).placeInText(['a'], 1, 3))).toBe('f.yaml:3:5');
    expect(formatPlace(parse('a: |\r\n  one\r\n').placeInText(['a'], 1, 1))).toBe('f.yaml:2:3');
  });

  test('is exact on the first line of a plain text', () => {
    expect(formatPlace(parse('a: one two\n').placeInText(['a'], 1, 5))).toBe('f.yaml:1:8');
  });

  test('is the start of a text that YAML folds, quotes or continues', () => {
    expect(formatPlace(parse('a: >\n  one\n  two\n').placeInText(['a'], 1, 5))).toBe('f.yaml:1:4');
    expect(formatPlace(parse("a: 'it''s'\n").placeInText(['a'], 1, 4))).toBe('f.yaml:1:4');
    expect(formatPlace(parse('a: one\n  two\n').placeInText(['a'], 1, 6))).toBe('f.yaml:1:4');
    expect(formatPlace(parse('a: one\n\n  two\n').placeInText(['a'], 2, 2))).toBe('f.yaml:1:4');
  });

  test('is the place of the value where it is no text', () => {
    expect(formatPlace(parse('a: [x]\n').placeInText(['a'], 1, 3))).toBe('f.yaml:1:4');
  });
});

test('the comment after a text without quotes is found on its own line only', () => {
  const source = parse('a: b c # d \ne: f\n# g\nh: "i" # j\nk: [l] # m\n', 1);
  expect(source.commentAfter(['a'])).toEqual({ text: '# d', place: { file: 'f.yaml', line: 2, column: 8 } });
  for (const path of [['e'], ['h'], ['k'], ['none']]) expect(source.commentAfter(path)).toBeUndefined();
});

describe('a text that cannot be read', () => {
  test.each([
    ['a: b: c\n', 'f.yaml:1:4 YAML that cannot be read: Nested mappings are not allowed in compact mappings'],
    ['a: 1\na: 2\n', 'f.yaml:2:1 YAML that cannot be read: Map keys must be unique'],
    ['a: &x 1\nb: *x\n', 'f.yaml:2:4 YAML that cannot be read: aliases (*name) are not supported'],
    ['a:\n  __proto__: 1\n', 'f.yaml:2:3 YAML that cannot be read: "__proto__" cannot be a key'],
    ['1: a\n', 'f.yaml:1:1 YAML that cannot be read: a key must be plain text'],
    ['? [a]\n: b\n', 'f.yaml:1:3 YAML that cannot be read: a key must be plain text'],
    ['a: !x b\n', 'f.yaml:1:4 YAML that cannot be read: Unresolved tag: !x'],
    [`a: ${'['.repeat(101)}`, 'f.yaml:1:104 YAML that cannot be read: more than 100 open brackets'],
    ['- '.repeat(3000), 'f.yaml:1:1 YAML that cannot be read: it is nested too deeply'],
  ])('is reported once, at its place: %j', (text, report) => {
    expect(faultsOf(text)).toEqual([report]);
  });

  test('is reported once although the parser stumbles over every word that follows', () => {
    expect(faultsOf('- id: a\n\tterm: b\n\tdefinition: c\n- id: d\n')).toEqual([
      'f.yaml:2:2 YAML that cannot be read: Unexpected scalar at node end',
    ]);
  });

  test.each([
    ['{ "a": b }', 'f.json:1:8'],
    ['{ "a": 1, }', 'f.json:1:11'],
    ['{ "a": 1 } # end', 'f.json:1:12'],
  ])('is one that is YAML but not JSON in a .json file: %j', (text, place) => {
    expect(faultsOf(text, 'f.json')).toEqual([
      `${place} YAML that cannot be read: in JSON every text stands in "…", and commas only between items`,
    ]);
  });
});

test('a date, a version and a yes stay the text or number they are in YAML 1.2', () => {
  expect(parse('a: 2014-03-16\nb: yes\nc: 1.10\nd: 0o7\n').value).toEqual({ a: '2014-03-16', b: 'yes', c: 1.1, d: 7 });
});
