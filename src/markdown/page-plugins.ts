import type { ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';

/** Creates the plugin that puts the base path of the site before links that start at its root. */
export const rebaseLinks = (base: string) =>
  defineHastPlugin({
    name: 'rebase-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const { href } = node.properties;
        if (typeof href === 'string' && href.startsWith('/') && base !== '/')
          context.setProperty(node, 'href', `${base.replace(/\/$/, '')}${href}`);
      },
    },
  });

/** Names the class that aligns a table cell in place of the style attribute, which the pages' policy forbids. */
export const alignmentClass = (style: unknown): string | undefined =>
  typeof style === 'string' ? /^text-align: (left|center|right)$/.exec(style)?.[1]?.replace(/^/, 'align-') : undefined;

/**
 * Lets a wide table scroll by itself, also from the keyboard, instead of the page; heads columns and rows; aligns its
 * columns by class.
 */
export const scrollTables = defineHastPlugin({
  name: 'scroll-tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      const parent = context.parent(node);
      // A row that was headed before: the table stands in its scroller already.
      if (parent.type === 'element' && ['div', 'section'].includes(parent.tagName)) return;
      const name = captionOf(parent);
      context.replaceNode(node, {
        type: 'element',
        tagName: name ? 'section' : 'div',
        properties: { className: ['table-scroll'], tabIndex: 0, ...name },
        children: [
          { type: 'element', tagName: 'table', properties: { ...name }, children: node.children.map(headRows) },
        ],
      });
    },
  },
});

/** The attribute that names a table by the caption of the <Table> around it. */
function captionOf(parent: unknown): { ariaLabelledBy: string[] } | undefined {
  const { name, attributes } = (parent ?? {}) as {
    readonly name?: string;
    readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  };
  const id = name === 'Table' ? attributes?.find((attribute) => attribute.name === 'id')?.value : undefined;
  return typeof id === 'string' ? { ariaLabelledBy: [`${id}--caption`] } : undefined;
}

function headRows(section: ElementContent): ElementContent {
  if (section.type !== 'element') return section;
  const isHead = section.tagName === 'thead';
  return { ...section, children: section.children.map((row) => headRow(row, isHead)) };
}

function headRow(row: ElementContent, isHead: boolean): ElementContent {
  if (row.type !== 'element') return row;
  const first = row.children.findIndex((cell) => cell.type === 'element');
  return {
    ...row,
    children: row.children.map((cell, index) => {
      if (cell.type !== 'element') return cell;
      const { style, ...properties } = cell.properties;
      const className = alignmentClass(style);
      const plain = { ...properties, ...(className ? { className: [className] } : {}) };
      if (isHead) return { ...cell, properties: { ...plain, scope: 'col' } };
      return index === first
        ? { ...cell, tagName: 'th', properties: { ...plain, scope: 'row' } }
        : { ...cell, properties: plain };
    }),
  };
}
