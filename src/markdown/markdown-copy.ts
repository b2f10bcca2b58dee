import { mdxToMdast } from 'satteri';
import type { Node } from '../course/prose-tree.ts';
import { type ComponentName, components } from '../schemas/components.ts';
import { withBase } from '../course/routes.ts';
import { markdownFeatures } from './features.ts';
import { textOfHtml } from './html-text.ts';
import { renderInline } from './render-text.ts';
import type { Lookup } from './lookup.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a component becomes in a copy: its attributes, its content as Markdown, and what it may look up. */
export type Copy = (attributes: Attributes, content: string, toMarkdown: (text: string) => string) => string;

/** How the block components of prose are copied; inline ones become their words. */
export type Copies = Readonly<Record<Exclude<ComponentName, 'Cite' | 'Term' | 'Event' | 'Ref'>, Copy>>;

/**
 * Turns the prose of a chapter, or Markdown of a data file, into Markdown that needs no components: for a reader's own
 * tools, and for machines. Everything else stays as the author wrote it.
 */
export function copyAsMarkdown(source: string, copies: Copies, lookup: Lookup): string {
  const tree = mdxToMdast(source, { features: { ...markdownFeatures, frontmatter: true } }) as Node;
  const again = (text: string) => copyAsMarkdown(text, copies, lookup);
  return tidy(copyRange(source, 0, source.length, tree.children ?? []));

  function copyRange(text: string, from: number, to: number, nodes: readonly Node[]): string {
    let copied = '';
    let at = from;
    for (const { node, start, end } of changed(nodes)) {
      copied += text.slice(at, start) + copyNode(text, node, start, end);
      at = end;
    }
    return copied + text.slice(at, to);
  }

  function copyNode(text: string, node: Node, start: number, end: number): string {
    const inner = () => {
      const children = node.children ?? [];
      const [first, last] = [children[0]?.position, children.at(-1)?.position];
      return first && last ? copyRange(text, first.start.offset, last.end.offset, children) : '';
    };
    switch (node.type) {
      case 'heading':
        return copyRange(text, start, end, node.children ?? []).replace(/[ \t]*\{#[^}]*\}[ \t]*$/, '');
      case 'image':
        return node.alt ? `[${node.alt}]` : '';
      case 'link':
        return copyRange(text, start, end, node.children ?? []).replace(
          `](${node.url}`,
          `](${withBase(lookup.base, node.url!)}`,
        );
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return copyElement(node, inner());
      default:
        return ''; // frontmatter and comments
    }
  }

  function copyElement(node: Node, content: string): string {
    const name = node.name ?? '';
    const attributes = Object.fromEntries(
      ((node.attributes ?? []) as readonly { name: string; value?: string | null }[]).map(({ name: key, value }) => [
        key,
        value ?? '',
      ]),
    );
    if (name in copies) return copies[name as keyof Copies](attributes, dedent(content), again);
    if (name in components && content.trim() === '') return textOfHtml(renderInline(name, attributes, '', lookup));
    return name === 'br' ? '  \n' : content;
  }
}

interface Change {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
}

const changing = new Set([
  'heading',
  'image',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxFlowExpression',
  'mdxTextExpression',
  'yaml',
]);

/** The outermost nodes that a copy changes, in the order of the text. */
const changed = (nodes: readonly Node[]): Change[] =>
  nodes.flatMap((node) => {
    const isChanged = changing.has(node.type) || (node.type === 'link' && node.url?.startsWith('/'));
    return isChanged && node.position
      ? [{ node, start: node.position.start.offset, end: node.position.end.offset }]
      : changed(node.children ?? []);
  });

/** Content inside a component may be indented; in Markdown that would make it code. */
function dedent(text: string): string {
  const indents = text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */.exec(line)![0].length);
  const depth = indents.length > 0 ? Math.min(...indents) : 0;
  return text.replaceAll(`\n${' '.repeat(depth)}`, '\n').trim();
}

const tidy = (text: string): string => `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
