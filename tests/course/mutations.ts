/** Seeded ways to spoil an author’s file. */
export type Random = () => number;

export const pick = <Item>(random: Random, items: readonly Item[]): Item => {
  if (items.length === 0) throw new Error('Nothing to pick from.');
  return items[Math.floor(random() * items.length)]!;
};

const oddText = [
  '\0',
  '\uFEFF',
  '\u200F',
  '\u202E',
  '\uD800',
  '\uDC00',
  '😀',
  'e\u0301',
  '\u2028',
  '\u00A0',
  '\t',
  '\r',
  '\x1B[31m',
];
const oddSyntax = [
  '<',
  '>',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '`',
  '```',
  '&a ',
  '*a',
  '!!binary ',
  '? ',
  ': ',
  '- ',
  '# ',
  '|',
  '---\n',
  '...\n',
  '<<: ',
  '{/*',
  '*/}',
  '</',
  '/>',
  '[^x]',
  '[^x]: ',
  '{#x}',
  '\\',
  '&amp;',
  '&#0;',
  '<!-- x -->',
  'import x from "x"\n',
  '$x$',
  '::x',
  '![',
  '](',
  '~~~\n',
];
const oddLines = [
  '__proto__: { polluted: true }',
  '"__proto__": 1',
  'constructor: x',
  'toString: x',
  '  id: constructor',
  '%YAML 1.1',
  '- &a [*a]',
  'x: *x',
  '[x]: https://example.org',
  '| a | b |',
  '+++',
  '=======',
  '<<<<<<< HEAD',
];

const atLine = (text: string, random: Random, change: (lines: string[], at: number) => void): string => {
  const lines = text.split('\n');
  change(lines, Math.floor(random() * lines.length));
  return lines.join('\n');
};

const insert = (text: string, random: Random, piece: string): string => {
  const at = Math.floor(random() * (text.length + 1));
  return text.slice(0, at) + piece + text.slice(at);
};

const repeatTimes = [10, 100, 150, 2_000, 20_000];

/** Free mutations: nobody can say whether the result is still right, only that the reader must cope. */
export const mutators: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'delete a line': (text, random) => atLine(text, random, (lines, at) => void lines.splice(at, 1)),
  'delete several lines': (text, random) =>
    atLine(text, random, (lines, at) => void lines.splice(at, 1 + Math.floor(random() * 8))),
  'repeat a line': (text, random) => atLine(text, random, (lines, at) => void lines.splice(at, 0, lines[at]!)),
  'swap two lines': (text, random) =>
    atLine(text, random, (lines, at) => {
      const other = Math.floor(random() * lines.length);
      [lines[at], lines[other]] = [lines[other]!, lines[at]!];
    }),
  'move a line': (text, random) =>
    atLine(text, random, (lines, at) => {
      const [line] = lines.splice(at, 1);
      lines.splice(Math.floor(random() * lines.length), 0, line!);
    }),
  'indent a line': (text, random) =>
    atLine(text, random, (lines, at) => {
      lines[at] = pick(random, [' ', '  ', '    ', '\t']) + lines[at]!;
    }),
  'outdent a line': (text, random) =>
    atLine(text, random, (lines, at) => {
      lines[at] = lines[at]!.replace(/^ {1,2}/, '');
    }),
  'insert an odd line': (text, random) =>
    atLine(text, random, (lines, at) => void lines.splice(at, 0, pick(random, oddLines))),
  'cut the file off': (text, random) => text.slice(0, Math.floor(random() * text.length)),
  'cut the beginning off': (text, random) => text.slice(Math.floor(random() * text.length)),
  'delete a character': (text, random) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + text.slice(at + 1);
  },
  'swap two characters': (text, random) => {
    const at = Math.floor(random() * Math.max(1, text.length - 1));
    return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  },
  'drop a quote or bracket': (text, random) => {
    const places = [...text.matchAll(/["'`()[\]{}<>|:#-]/g)].map(({ index }) => index);
    if (places.length === 0) return text;
    const at = pick(random, places);
    return text.slice(0, at) + text.slice(at + 1);
  },
  'insert odd text': (text, random) => insert(text, random, pick(random, oddText)),
  'insert odd syntax': (text, random) => insert(text, random, pick(random, oddSyntax)),
  'nest deeply': (text, random) => {
    const opener = pick(random, [
      '[',
      '{',
      '(',
      '> ',
      '- ',
      '<div>',
      '*a **b ',
      '{(',
      '![',
      '{"a":',
      '{`${',
      '!',
      '- a:\n  ',
    ]);
    return insert(text, random, opener.repeat(pick(random, repeatTimes)));
  },
  'use CRLF': (text) => text.replace(/\n/g, '\r\n'),
  'use CR alone': (text) => text.replace(/\n/g, '\r'),
  'use tabs': (text) => text.replace(/ {2}/g, '\t'),
  'empty the file': () => '',
  'leave only a scalar': (_, random) =>
    pick(random, ['null', '42', '"text"', '[]', '{}', '- 1', '\n\n', '---\n---\n', '\uFEFF']),
  'change a word': (text, random) => {
    const words = [...text.matchAll(/[a-z][a-z0-9-]+/g)];
    if (words.length === 0) return text;
    const { 0: word, index } = pick(random, words);
    return (
      text.slice(0, index) +
      pick(random, ['', 'null', 'true', '1', 'constructor', `${word}x`]) +
      text.slice(index + word.length)
    );
  },
};
