import { type Document, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import { type Issue, makeIssue, type Place } from './issue.ts';
import { findDeepBrackets, maxDepth } from './nesting.ts';

export type Path = readonly PropertyKey[];

/** A parsed YAML or JSON text that knows where each of its values stands. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** Place of the value at a path; of its nearest existing parent if there is none. */
  readonly placeOf: (path: Path) => Place;
  /** Place of a key in the map at a path. */
  readonly placeOfKey: (path: Path, key: string) => Place;
  /** Maps a place inside a text value, counted from its own 1:1, to a place in the file. */
  readonly placeInText: (path: Path, line: number, column: number) => Place;
  /** The comment that ends the line of a text without quotes, if one does. */
  readonly commentAfter: (path: Path) => { readonly text: string; readonly place: Place } | undefined;
}

/**
 * Parses YAML (JSON included). `lineOffset` is added to every line, for frontmatter.
 * Returns the source, or the syntax errors found.
 */
export function parseYaml(file: string, text: string, lineOffset = 0): { source?: YamlSource; issues: Issue[] } {
  const rows = text.split('\n');
  // Not the parser’s own count: after a syntax error it misses lines.
  const rowStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const at = (offset: number): Place => {
    let [line, after] = [0, rowStarts.length];
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if (rowStarts[middle]! <= offset) line = middle;
      else after = middle;
    }
    const column = Math.min(offset, text.length) - rowStarts[line]! + 1;
    return { file, line: line + 1 + lineOffset, column };
  };
  const deep = findDeepBrackets(text);
  if (deep !== undefined)
    return { issues: [makeIssue('yaml-syntax', at(deep), { reason: `more than ${maxDepth} open brackets` })] };
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true, version: '1.2' });
  const faults = [...document.errors, ...document.warnings];
  // How far the parser came before its stack overflowed says nothing about the text.
  if (faults.some(({ message }) => isOverflow(message))) return { issues: [nestedTooDeeply(at(0))] };
  // Where the parser has lost its way, each word that follows is one more unexpected token.
  const problems = faults
    .filter(({ code }, index) => index === 0 || code !== 'UNEXPECTED_TOKEN')
    .map(({ pos, message }) => makeIssue('yaml-syntax', at(pos[0]), { reason: firstLine(message) }));
  if (problems.length === 0 && file.endsWith('.json')) problems.push(...checkJson(document, text, at));
  if (problems.length > 0) return { issues: problems };
  try {
    const forbidden = findForbidden(document, at);
    if (forbidden.length > 0) return { issues: forbidden };
    return {
      source: createSource(file, document, text, at, (line) => (rows[line - lineOffset - 1] ?? '').replace(/\r$/, '')),
      issues: [],
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { issues: [nestedTooDeeply(at(0))] };
  }
}

// YAML forgives what other readers of the file would not: a missing quotation mark, a comma too many, a comment.
function checkJson(document: Document, text: string, at: (offset: number) => Place): Issue[] {
  const reason = 'in JSON every text stands in "…", and commas only between items';
  let offset: number | undefined;
  visit(document, {
    Scalar: (_, { type, source, range }) => {
      if (type === 'QUOTE_DOUBLE' || /^(-?\d[\d.eE+-]*|true|false|null)$/.test(source ?? '')) return undefined;
      offset = range?.[0];
      return visit.BREAK;
    },
  });
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    offset ??= Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
    return [makeIssue('yaml-syntax', at(offset), { reason })];
  }
}

// Anchors and aliases could expand without bound, a document can hold keys that are not text, and neither is needed.
function findForbidden(document: Document, at: (offset: number) => Place): Issue[] {
  const issues: Issue[] = [];
  const refuse = (offset: number | undefined, reason: string) =>
    issues.push(makeIssue('yaml-syntax', at(offset ?? 0), { reason }));
  visit(document, {
    Alias: (_, node) => void refuse(node.range?.[0], 'aliases (*name) are not supported'),
    Pair: (_, pair) => {
      if (isScalar(pair.key) && typeof pair.key.value === 'string') {
        if (pair.key.value === '__proto__') refuse(pair.key.range?.[0], '"__proto__" cannot be a key');
      } else refuse(isNode(pair.key) ? pair.key.range?.[0] : 0, 'a key must be plain text');
    },
  });
  return issues;
}

function createSource(
  file: string,
  document: Document,
  text: string,
  at: (offset: number) => Place,
  rowAt: (line: number) => string,
): YamlSource {
  const nodeAt = (path: Path): unknown => (path.length === 0 ? document.contents : document.getIn(path, true));
  const startOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = nodeAt(path.slice(0, length));
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  };
  return {
    file,
    value: document.toJS(),
    placeOf: (path) => at(startOf(path)),
    placeOfKey: (path, key) => {
      const map = nodeAt(path);
      const pair = isMap(map)
        ? map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
        : undefined;
      return at(pair && isNode(pair.key) && pair.key.range ? pair.key.range[0] : startOf(path));
    },
    placeInText: (path, line, column) => {
      const node = nodeAt(path);
      const start = at(startOf(path));
      if (!isScalar(node)) return start;
      // Only a literal block keeps the author's lines; other styles fold them, so the start must do.
      if (node.type === 'BLOCK_LITERAL') {
        const row = String(node.value).split('\n')[line - 1] ?? '';
        const indent = rowAt(start.line + line).length - row.length;
        return { file, line: start.line + line, column: column + Math.max(0, indent) };
      }
      const within = start.column + column - 1;
      const fits = line === 1 && node.type === 'PLAIN' && within <= rowAt(start.line).length;
      return fits ? { ...start, column: within } : start;
    },
    commentAfter: (path) => {
      const node = nodeAt(path);
      if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return undefined;
      const [, end] = node.range;
      const [, space, comment] = /^([ \t]+)(#.*)/.exec(text.slice(end)) ?? [];
      return comment === undefined ? undefined : { text: comment.trimEnd(), place: at(end + space!.length) };
    },
  };
}

const firstLine = (message: string) => message.split('\n', 1)[0]!.replace(/[.:]+$/, '');

// The parser recurses, so this is how it meets lists within lists without end.
const isOverflow = (message: string) => /stack (size|overflow)/i.test(message);
const nestedTooDeeply = (place: Place) => makeIssue('yaml-syntax', place, { reason: 'it is nested too deeply' });
