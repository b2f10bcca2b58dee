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
