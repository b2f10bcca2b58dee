import type { Element } from 'hast';
import { defineHastPlugin } from 'satteri';
import { languageLabel, renderCodeBlock } from './code-block.ts';
import { parseCodeInfo } from './code-info.ts';
import { highlight } from './highlight.ts';
import { displayFormula, renderFormula } from './maths.ts';

/** Words for screen readers, in the language of the interface. */
export interface BlockLabels {
  readonly formula: string;
  readonly code: string;
}

/** Creates the plugin that turns TeX into MathML. */
export const renderMaths = ({ formula }: BlockLabels) =>
  defineHastPlugin({
    name: 'render-maths',
    element: {
      filter: ['code', 'pre'],
      visit(node, context) {
        const code = node.tagName === 'pre' ? codeIn(node) : node;
        const tex = code && context.textContent(code);
        if (!code || tex === undefined) return;
        if (node.tagName === 'code' && hasClass(code, 'math-inline'))
          context.replaceNode(node, { type: 'raw', value: renderFormula(tex, false) });
        else if (node.tagName === 'pre' && hasClass(code, 'math-display'))
          context.replaceNode(node, { type: 'raw', value: displayFormula(tex, formula) });
      },
    },
  });

/** Creates the plugin that highlights code blocks. Diagrams, which are code blocks too, are left alone. */
export const highlightCode = ({ code: label }: BlockLabels) =>
  defineHastPlugin({
    name: 'highlight-code',
    element: {
      filter: ['pre'],
      async visit(node, context) {
        const code = codeIn(node);
        if (!code || hasClass(code, 'math-display')) return;
        const { lang = 'text', meta } = (code.data ?? {}) as { lang?: string; meta?: string };
        if (lang === 'mermaid') return;
        const text = context.textContent(code).replace(/\n$/, '');
        const lines = await highlight(text, lang);
        const info = parseCodeInfo(meta, lines.length);
        const name = [label, info.title ?? languageLabel(lang)].filter(Boolean).join(': ');
        context.replaceNode(node, { type: 'raw', value: renderCodeBlock({ lines, info, label: name }) });
      },
    },
  });

function codeIn({ children }: Readonly<Element>): Element | undefined {
  const first = children[0];
  return first?.type === 'element' && first.tagName === 'code' ? first : undefined;
}

const hasClass = ({ properties }: Readonly<Element>, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name);
