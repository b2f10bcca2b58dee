import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';

interface Attributes {
  readonly name?: string | null;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
}

/**
 * Creates the plugin that puts `<Diagram svg="…" caption="…" />` in the place of a Mermaid fence; without a drawing it
 * carries the source alone. `find` returns the drawing of a source and rejects if there is none.
 */
export const placeDiagrams = (find: (source: string) => Promise<string>): MdastPluginDefinition =>
  defineMdastPlugin({
    name: 'place-diagrams',
    async code(node, context) {
      if (node.lang !== 'mermaid') return;
      const { name, attributes } = context.parent(node) as Attributes;
      const caption = name === 'Figure' ? attributes?.find((one) => one.name === 'caption')?.value : undefined;
      // The checker tells why there is no drawing.
      const svg = await find(node.value).catch(() => undefined);
      const given = { source: node.value, svg, caption };
      context.replaceNode(node, {
        type: 'mdxJsxFlowElement',
        name: 'Diagram',
        attributes: Object.entries(given).flatMap(([key, value]) =>
          typeof value === 'string' ? [{ type: 'mdxJsxAttribute' as const, name: key, value }] : [],
        ),
        children: [],
      });
    },
  });
