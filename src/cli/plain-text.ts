import { mdxToMdast } from 'satteri';
import { type AttributeNode, type Node, textOf } from '../course/prose-tree.ts';
import { markdownFeatures } from '../markdown/features.ts';

/** Names what an inline component without words of its own stands for. */
export type NameComponent = (component: string, attributes: Readonly<Record<string, string>>) => string;

const blocks = new Set(['paragraph', 'list', 'listItem', 'code', 'math', 'tableRow', 'tableCell', 'blockquote']);

/** Returns the words of a checked Markdown text, without markup, on one line. */
export function plainText(markdown: string, nameOf: NameComponent): string {
  const read = (node: Node): string => {
    if (node.type.endsWith('Expression')) return ''; // comments only: checked
    if (!node.children) return textOf(node);
    const inner = node.children.map(read).join('');
    const words = node.name && inner === '' ? nameOf(node.name, attributesOf(node)) : inner;
    return blocks.has(node.type) ? ` ${words} ` : words;
  };
  return read(mdxToMdast(markdown, { features: markdownFeatures }) as Node)
    .replace(/\s+/g, ' ')
    .trim();
}

const attributesOf = ({ attributes }: Node): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (attributes as readonly AttributeNode[]).map(({ name = '', value }) => [
      name,
      typeof value === 'string' ? value : '',
    ]),
  );
