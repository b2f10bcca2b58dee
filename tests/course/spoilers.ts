import { isDrawing } from '../../src/course/diagram.ts';

/** Ways to spoil a file that change what it means: the reader owes an error for each of them. */
type Spoiler = (text: string, file: string) => string[];

const isProse = (file: string) => file.endsWith('.mdx');
const isData = (file: string) => /\.(ya?ml|json)$/.test(file);

const frontmatterEnd = (text: string) => text.indexOf('\n---', 3) + 4;
const bodyOf = (text: string) => text.slice(frontmatterEnd(text));

/** Replaces each match of a pattern in turn, outside comments and code, giving one text for each. */
function eachMatch(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string, from = 0): string[] {
  const hidden = [...text.matchAll(/\{\/\*[^]*?\*\/\}|^```[^]*?^```|`[^`\n]*`/gm)].map(
    ({ 0: all, index }) => [index, index + all.length] as const,
  );
  return [...text.matchAll(pattern)]
    .filter(({ index }) => index >= from && !hidden.some(([start, end]) => index >= start && index < end))
    .map((match) => text.slice(0, match.index) + replace(match) + text.slice(match.index + match[0].length));
}

const fieldsOf: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.mdx$/, ['id', 'title', 'summary', 'objectives', 'text', 'bloom', 'minutes']],
  [
    /course\.yaml$/,
    [
      'id',
      'title',
      'summary',
      'authors',
      'name',
      'licence',
      'language',
      'parts',
      'chapters',
      'planned',
      'label',
      'values',
    ],
  ],
  [/glossary\.yaml$/, ['id', 'term', 'definition', 'reference']],
  [/events\.yaml$/, ['id', 'title', 'date', 'summary', 'sources', 'reference']],
  [/ids\.lock\.yaml$/, ['schema', 'revision', 'key', 'options', 'questions']],
  [
    /quizzes\/\d\d-[a-z-]+\.yaml$/,
    [
      'schema',
      'id',
      'title',
      'chapter',
      'items',
      'type',
      'stem',
      'explanation',
      'objective',
      'bloom',
      'source',
      'passage',
      'choices',
      'text',
      'feedback',
    ],
  ],
  [/references\.json$/, ['"id"', '"type"', '"title"']],
];

const fieldPattern = (file: string, tail: string) => {
  const names = fieldsOf.find(([pattern]) => pattern.test(file))?.[1] ?? [];
  return names.length === 0 ? undefined : new RegExp(`^( *(?:- )?)(${names.join('|')}):${tail}`, 'gm');
};

const inFrontmatterOrData = (file: string, text: string, results: (head: string) => string[]) =>
  isProse(file) ? results(text.slice(0, frontmatterEnd(text))).map((head) => head + bodyOf(text)) : results(text);

/** Whether two items at an indent stand in one list: no line between them is indented less. */
function inOneList(text: string, one: number, other: number, indent: number): boolean {
  const between = text.slice(Math.min(one, other), Math.max(one, other)).split('\n');
  return between.every((line) => line.trim() === '' || line.search(/\S/) >= indent);
}

const asBlock =
  (piece: string): Spoiler =>
  (text, file) =>
    isProse(file)
      ? eachMatch(text, /^#{2,3} .*$/gm, ([heading]) => `${heading}\n\n${piece}`, frontmatterEnd(text))
      : [];

export const spoilers: Readonly<Record<string, Spoiler>> = {
  'delete the line of a required field': (text, file) => {
    const pattern = fieldPattern(file, ' .*\\n');
    // A line that opens a text of several lines leaves them to the field before it; only whole fields are taken out.
    const whole = ([line]: RegExpExecArray) => !/[|>][+-]?\s*$/.test(line);
    if (!pattern) return [];
    return inFrontmatterOrData(file, text, (head) =>
      eachMatch(head, pattern, (match) => {
        // One work among several may go without harm: its id is taken out instead.
        if (match[2] === 'reference') return `${match[1]}reference:\n`;
        return whole(match) ? '' : `${match[1]}x${match[0].trimStart()}`;
      }),
    );
  },
  'misspell the name of a required field': (text, file) => {
    const pattern = fieldPattern(file, '');
    if (!pattern) return [];
    return inFrontmatterOrData(file, text, (head) =>
      eachMatch(
        head,
        pattern,
        ([, before, name]) => `${before}${name!.endsWith('"') ? name!.replace(/"$/, 'q"') : `${name}q`}:`,
      ),
    );
  },
  'mistype an id in an attribute': (text, file) =>
    isProse(file) || isData(file)
      ? eachMatch(
          text,
          /(<(?:Cite|Term|Event|Question|Model|Ref|Claim)\b[^>]*?\b(?:id|to|by|contestedBy)=)(["'])(.*?)\2/g,
          ([, before, quote, ids]) => `${before}${quote}${ids}qq${quote}`,
        )
      : [],
  'mistype an id in a data file': (text, file) =>
    isData(file) && !file.endsWith('ids.lock.yaml')
      ? eachMatch(
          text,
          /^( *(?:- )?(?:reference|objective|passage|chapter): )(.+)$/gm,
          ([, before, id]) => `${before}${id}qq`,
        )
      : [],
  'mistype a prerequisite, key term or label': (text, file) =>
    inFrontmatterOrData(file, text, (head) =>
      isProse(file) || file.endsWith('events.yaml')
        ? eachMatch(head, /^( *(?:prerequisites|terms|kind): \[)([a-z0-9-]+)/gm, ([, before, id]) => `${before}${id}qq`)
        : [],
    ),
  'drop a closing tag': (text, file) =>
    isProse(file) || isData(file) ? eachMatch(text, /<\/[A-Z][a-zA-Z]*>/g, () => '') : [],
  'drop a quote of an attribute': (text, file) =>
    isProse(file)
      ? [
          ...eachMatch(text, /(<[A-Z][^>]*? [a-zA-Z]+=)"/g, ([, before]) => before!, frontmatterEnd(text)),
          ...eachMatch(text, /(<[A-Z][a-zA-Z]* id="[a-z0-9- ]+)"/g, ([, before]) => before!, frontmatterEnd(text)),
        ]
      : [],
  'drop a quote of JSON': (text, file) => (file.endsWith('.json') ? eachMatch(text, /(?<!\\)"/g, () => '') : []),
  'drop a bracket of JSON': (text, file) =>
    file.endsWith('.json') ? eachMatch(text, /^\s*[[\]{}],?$/gm, () => '') : [],
  'drop the mark of the right option': (text, file) =>
    eachMatch(text, /^ *correct: true\n/gm, () => '').filter(() => isData(file)),
  'give two items one id': (text, file) => {
    if (!isData(file)) return [];
    const ids = [...text.matchAll(/^( *- )id: (.+)$/gm)];
    return eachMatch(text, /^( *- )id: (.+)$/gm, ({ 0: all, 1: indent, 2: id, index }) => {
      const other = ids.find(
        (one) => one[1] === indent && one[2] !== id && inOneList(text, one.index, index, indent!.indexOf('-')),
      );
      // An item alone in its list is written twice instead.
      return other ? `${indent}id: ${other[2]}` : `${all}\n${' '.repeat(indent!.length)}id: ${id}`;
    });
  },
  'repeat a heading': (text, file) =>
    isProse(file)
      ? eachMatch(text, /^#{2,3} .*$/gm, ([heading]) => `${heading}\n\n${heading}`, frontmatterEnd(text))
      : [],
  'delete the id of a heading': (text, file) =>
    isProse(file)
      ? eachMatch(text, /^(#{2,3} .*?) *\{#[a-z0-9-]+\}$/gm, ([, heading]) => heading!, frontmatterEnd(text))
      : [],
  'skip a level of headings': (text, file) =>
    isProse(file) ? eachMatch(text, /^##+ /gm, ([marks]) => `####${marks}`, frontmatterEnd(text)).slice(0, 5) : [],
  'delete a picture': (text, file) => (isProse(file) ? eachMatch(text, /^!\[.*$/gm, () => '') : []),
  'mistype a picture': (text, file) =>
    isProse(file) ? eachMatch(text, /(!\[[^\]]*\]\(\.\/)/g, ([, before]) => `${before}qq-`) : [],
  'delete the text of a picture': (text, file) => (isProse(file) ? eachMatch(text, /!\[[^\]]+\]/g, () => '![]') : []),
  'mistype a link in the course': (text, file) =>
    isProse(file)
      ? eachMatch(text, /(?<!!)(\[[^\]]*\]\([/#][^)]*?)(\/?)\)/g, ([, before, slash]) => `${before}qq${slash})`)
      : [],
  'mistype a footnote': (text, file) =>
    isProse(file) ? eachMatch(text, /\[\^([a-z0-9-]+)\]/g, ([, label]) => `[^${label}qq]`) : [],
  'delete the < of a tag': (text) => eachMatch(text, /<(?=[A-Z][^<>]*\/>)/g, () => ''),
  'insert an unused link definition': asBlock('[qq]: https://example.org'),
  'insert an expression': asBlock('{x}'),
  'insert an unknown component': asBlock('<Unknown/>'),
  'insert an unknown element': asBlock('<marquee>x</marquee>'),
  'insert a container directive': asBlock(':::x\ntext\n:::'),
  'insert a leaf directive': asBlock('::x'),
  'insert an import': asBlock('import x from "x"'),
  'insert an HTML comment': asBlock('<!-- x -->'),
  'insert an event handler': asBlock('<span onclick="x()">x</span>'),
  'insert a style': asBlock('<span style="color:red">x</span>'),
  'drop the end of the frontmatter': (text, file) => (isProse(file) ? [text.replace(/\n---\n/, '\n')] : []),
  'drop the beginning of the frontmatter': (text, file) => (isProse(file) ? [text.replace(/^---\n/, '')] : []),
  'script in a drawing': (text, file) =>
    // A spoiled drawing of a diagram is drawn anew.
    file.endsWith('.svg') && !isDrawing(file) ? [text.replace('</svg>', '<script>x</script></svg>')] : [],
  'pollute a prototype': (text, file) =>
    isData(file) && !file.endsWith('.json') ? [`${text}__proto__: { x: 1 }\n`] : [],
};
