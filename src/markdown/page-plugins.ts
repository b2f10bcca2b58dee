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

/** Aligns the columns of a table by class. */
export const alignCells = defineHastPlugin({
  name: 'align-cells',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const className = alignmentClass(node.properties.style);
      if (className === undefined) return;
      context.setProperty(node, 'style', undefined);
      context.setProperty(node, 'className', [className]);
    },
  },
});

/** Lets a wide table scroll by itself, also from the keyboard, instead of the page. */
export const scrollTables = defineHastPlugin({
  name: 'scroll-tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      context.wrapNode(node, {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-scroll'], tabIndex: 0 },
        children: [],
      });
    },
  },
});
