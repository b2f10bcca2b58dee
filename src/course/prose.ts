import { mdxToMdast } from 'satteri';
import { markdownFeatures } from '../markdown/features.ts';
import type { ComponentName } from '../schemas/components.ts';
import type { Diagram } from './diagram.ts';
import { type Issue, makeIssue, type Place } from './issue.ts';
import { findDeepBrackets, maxDepth } from './nesting.ts';
import { findTooDeep, type Node } from './prose-tree.ts';
import { walkProse } from './walk-prose.ts';

export interface Heading {
  readonly id: string | undefined;
  readonly text: string;
  readonly depth: number;
  readonly place: Place;
}

/** A component as it stands in the text. */
export interface Use {
  readonly component: ComponentName;
  readonly attributes: ReadonlyMap<string, string>;
  readonly place: Place;
  readonly placeOf: (attribute: string) => Place;
}

export interface Image {
  readonly url: string;
  readonly alt: string;
  /** What stands in quotes behind the address. */
  readonly title: string | undefined;
  readonly place: Place;
}

/** What the reader needs to know of a piece of prose. */
export interface Prose {
  /** Whether the text could be parsed. If not, all else is empty and says nothing of what the author wrote. */
  readonly readable: boolean;
  readonly headings: readonly Heading[];
  readonly uses: readonly Use[];
  readonly links: readonly { readonly url: string; readonly place: Place }[];
  readonly images: readonly Image[];
  /** The Mermaid diagrams in the text. */
  readonly diagrams: readonly Diagram[];
  readonly words: number;
}

export interface ProseOptions {
  /** Components that may be used here. */
  readonly allowed: readonly ComponentName[];
  /** Whether the text is a chapter: only a chapter has headings, figures and footnotes. */
  readonly chapter: boolean;
  /** Maps a line and column of the text to a place in the file. */
  readonly place: (line: number, column: number) => Place;
}

export const unreadableProse: Prose = {
  readable: false,
  headings: [],
  uses: [],
  links: [],
  images: [],
  diagrams: [],
  words: 0,
};

/** Parses prose and reports what MDX would refuse, drop or run. */
export function parseProse(text: string, options: ProseOptions): { prose: Prose; issues: Issue[] } {
  const refuse = (line: number, column: number, reason: string) => ({
    prose: unreadableProse,
    issues: [makeIssue('mdx-syntax', options.place(line, column), { reason })],
  });
  const deep = findDeepBrackets(text);
  if (deep !== undefined)
    return refuse(text.slice(0, deep).split('\n').length, 1, `more than ${maxDepth} open brackets`);
  let tree: Node;
  try {
    tree = mdxToMdast(text, {
      features: { ...markdownFeatures, directive: true, frontmatter: options.chapter },
    }) as Node;
  } catch (error) {
    const { line, column, reason } = explain(error);
    return refuse(line, column, reason);
  }
  const tooDeep = findTooDeep(tree, maxDepth);
  if (tooDeep) return refuse(tooDeep.position?.start.line ?? 1, 1, `more than ${maxDepth} levels inside one another`);
  return walkProse(tree, text, options);
}

// Sätteri reports the place in its message: "3:7: Unexpected closing tag … (mdx-jsx:unexpected-character)".
function explain(error: unknown): { line: number; column: number; reason: string } {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column, reason] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [undefined, '1', '1', message];
  const clean = reason
    .split('\n', 1)[0]!
    .replace(/ \([a-z-]+:[a-z-]+\)$/, '')
    .replace(/ \(note: .*\)$/, '')
    .replace(/ with oxc/, '');
  return { line: Number(line), column: Number(column), reason: clean };
}
