import { defineHastPlugin } from 'satteri';

/**
 * Puts the id of the chapter before the ids that Markdown gives to footnotes, so that several chapters can stand on one
 * page. No author can write two hyphens, so none of these can be taken.
 */
export const prefixFootnotes = defineHastPlugin({
  name: 'prefix-footnotes',
  element: {
    filter: ['a', 'h2', 'li'],
    visit(node, context) {
      const { astro } = context.data as { astro?: { frontmatter?: { id?: unknown } } };
      const chapter = astro?.frontmatter?.id;
      if (typeof chapter !== 'string') return;
      const renew = (id: string) =>
        id.replace(/^user-content-(?=fn)/, `${chapter}--`).replace(/^footnote-label$/, `${chapter}--footnotes`);
      const { id, href, ariaDescribedBy } = node.properties;
      const set = (name: string, before: string, after: string) => {
        if (after !== before) context.setProperty(node, name, after);
      };
      if (typeof id === 'string') set('id', id, renew(id));
      if (typeof href === 'string' && href.startsWith('#')) set('href', href, `#${renew(href.slice(1))}`);
      const described = Array.isArray(ariaDescribedBy) ? ariaDescribedBy.join(' ') : ariaDescribedBy;
      if (typeof described === 'string') set('ariaDescribedBy', described, renew(described));
    },
  },
});
