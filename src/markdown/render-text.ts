import type { ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { withBase } from '../course/routes.ts';
import { markdownFeatures } from './features.ts';
import { plainTokens, renderCodeBlock } from './code-block.ts';
import { parseCodeInfo } from './code-info.ts';
import { type Attributes, inlineComponents } from './inline.ts';
import type { Lookup } from './lookup.ts';
import { displayFormula, renderFormula } from './maths.ts';
import { alignmentClass } from './page-plugins.ts';

interface JsxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly name: string; readonly value?: string | null }[];
  readonly children?: readonly JsxNode[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly tagName?: string;
  readonly value?: string;
  readonly data?: { readonly lang?: string; readonly meta?: string };
}

// A definition, say, stands in the glossary and at the end of every chapter that uses the term.
const rendered = new WeakMap<Lookup, Map<string, string>>();

/** Renders checked Markdown of a data file to HTML, inline components resolved; each text once for a lookup. */
export function renderText(markdown: string, lookup: Lookup): string {
  const known = rendered.get(lookup) ?? new Map<string, string>();
  rendered.set(lookup, known);
  const html = known.get(markdown) ?? parseAndRender(markdown, lookup);
  known.set(markdown, html);
  return html;
}

function parseAndRender(markdown: string, lookup: Lookup): string {
  const tree = mdxToHast(markdown, { features: markdownFeatures });
  return toHtml(resolve((tree as { children: readonly JsxNode[] }).children, lookup), {
    allowDangerousHtml: true,
  }).trim();
}

/** Like `renderText`, without the paragraph around a text of one paragraph. */
export const renderLine = (markdown: string, lookup: Lookup): string =>
  renderText(markdown, lookup).replace(/^<p>([^]*)<\/p>$/, (whole, inner: string) =>
    inner.includes('<p>') ? whole : inner,
  );

/** Renders an inline component of a chapter; its content is HTML already. */
export function renderInline(component: string, attributes: Attributes, content: string, lookup: Lookup): string {
  const children = content.trim() === '' ? [] : [{ type: 'raw', value: content } as unknown as ElementContent];
  return toHtml(inlineComponents[component]!(attributes, children, lookup), { allowDangerousHtml: true });
}

// `mdxToHast` runs no plugins, so what those of the pages do to links and table cells is done here.
function adapted({ properties }: JsxNode, { base }: Lookup): { properties?: object } {
  const className = alignmentClass(properties?.style);
  if (className !== undefined) return { properties: { ...properties, style: undefined, className: [className] } };
  const href = properties?.href;
  return typeof href === 'string' && href.startsWith('/')
    ? { properties: { ...properties, href: withBase(base, href) } }
    : {};
}

/** Renders a formula or a code block; undefined if the node is neither. In so short a text code is not highlighted. */
function renderLiteral(node: JsxNode, lookup: Lookup): string | undefined {
  const isBlock = node.tagName === 'pre';
  const code = isBlock ? node.children?.[0] : node.tagName === 'code' ? node : undefined;
  const text = code?.children?.[0]?.value;
  if (text === undefined) return undefined;
  const classes = Array.isArray(code?.properties?.className) ? code.properties.className : [];
  if (classes.includes('math-inline')) return renderFormula(text, false);
  if (classes.includes('math-display')) return displayFormula(text, lookup.kindName('formula'));
  if (!isBlock) return undefined;
  const lines = plainTokens(text.replace(/\n$/, ''));
  const info = parseCodeInfo(code?.data?.meta, lines.length);
  return renderCodeBlock({ lines, info, label: info.title ?? lookup.kindName('code') });
}

function resolve(nodes: readonly JsxNode[], lookup: Lookup): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    const literal = renderLiteral(node, lookup);
    if (literal !== undefined) return [{ type: 'raw', value: literal }];
    const children = node.children ? resolve(node.children, lookup) : undefined;
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return []; // comments only: checked
    if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement')
      return [{ ...node, ...(children ? { children } : {}), ...adapted(node, lookup) } as unknown as RootContent];
    const attributes = Object.fromEntries((node.attributes ?? []).map(({ name, value }) => [name, value ?? true]));
    const component = inlineComponents[node.name ?? ''];
    if (component) return component(attributes, (children ?? []) as ElementContent[], lookup);
    return [
      {
        type: 'element',
        tagName: node.name ?? 'span',
        properties: attributes,
        children: (children ?? []) as ElementContent[],
      },
    ];
  });
}
