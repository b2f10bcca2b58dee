import { languageNames } from '../markdown/code-block.ts';
import { parseCodeInfo } from '../markdown/code-info.ts';
import { findFormulaFault } from '../markdown/maths.ts';
import { type Issue, makeIssue, nearest, type Place } from './issue.ts';
import type { Node, Point } from './prose-tree.ts';

/** A text with the way from its lines to places in the file. */
export interface LiteralText {
  readonly text: string;
  readonly lines: readonly string[];
  readonly place: (line: number, column: number) => Place;
}

/** Checks a formula: inside a sentence, or on lines of its own. */
export function checkFormula(node: Node, { text, lines, place }: LiteralText): Issue[] {
  const display = node.type === 'math';
  const start = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  if (display) {
    const unclosed = checkFence(node, text, place, '$$');
    if (unclosed.length > 0) return unclosed;
    if (node.meta) {
      const reason = `"${node.meta}" after the opening $$, which stands on a line of its own`;
      return [makeIssue('maths-invalid', place(start.line, start.column), { reason })];
    }
  }
  const tex = node.value ?? '';
  const fault = findFormulaFault(tex, display);
  if (!fault) return [];
  return [
    makeIssue('maths-invalid', placeInside(tex, fault.offset, start, display, lines, place), { reason: fault.reason }),
  ];
}

// The tree gives the place of the formula, not of its TeX, which may be indented or stand behind the > of a quotation.
function placeInside(
  tex: string,
  offset: number,
  start: Point,
  display: boolean,
  lines: readonly string[],
  place: LiteralText['place'],
): Place {
  const before = tex.slice(0, offset).split('\n');
  const row = tex.split('\n')[before.length - 1]!;
  const line = start.line + before.length - (display ? 0 : 1);
  const at = (lines[line - 1] ?? '').indexOf(row, line === start.line ? start.column - 1 : 0);
  return at < 0 || row === '' ? place(start.line, start.column) : place(line, at + before.at(-1)!.length + 1);
}

/** Checks a code block: closed, in a known language, with options that say something. */
export function checkCode(node: Node, { text, place }: LiteralText): Issue[] {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const at = place(line, column);
  const unclosed = checkFence(node, text, place, undefined);
  if (unclosed.length > 0) return unclosed;
  const { lang, meta, value } = node;
  if (lang === 'mermaid') return [];
  const issues = parseCodeInfo(meta, (value ?? '').split('\n').length).faults.map((option) =>
    makeIssue('code-option', at, { option }),
  );
  if (lang && !languageNames.has(lang))
    issues.push(makeIssue('code-language', at, { id: lang, nearest: nearest(lang, languageNames) }));
  return issues;
}

/** A fence that is never closed takes the rest of the text with it. */
function checkFence(node: Node, text: string, place: LiteralText['place'], mark: string | undefined): Issue[] {
  if (!node.position) return [];
  const { start, end } = node.position;
  const written = text.slice(start.offset, end.offset);
  const fence = mark ?? /^(`{3,}|~{3,})/.exec(written)?.[1];
  if (fence === undefined || (written.length > fence.length && written.trimEnd().endsWith(fence))) return [];
  return [makeIssue('fence-unclosed', place(start.line, start.column), { fence })];
}

/** Finds formulas that are none: $$ without a partner, and TeX between single dollars. */
export function findLooseDollars(
  written: string,
): { code: 'maths-unclosed' | 'maths-dollar'; index: number; found: string }[] {
  const loose = [...written.matchAll(/(?<!\\)\$\$/g)].map(({ index }) => ({
    code: 'maths-unclosed' as const,
    index,
    found: '$$',
  }));
  const single = [...written.matchAll(/(?<![\\$])\$(?![$\s])([^$\n]+)(?<![\s\\])\$(?!\$)/g)].filter(([, tex]) =>
    /[\\^_]/.test(tex!),
  );
  return [...loose, ...single.map(({ 0: found, index }) => ({ code: 'maths-dollar' as const, index, found }))];
}
