import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ReferenceNode } from '../course/graph.ts';
import type { Reference } from '../schemas/reference.ts';

type Name = NonNullable<Reference['author']>[number];

/** Formats a work for a list of references, author–date: names, year, title, where it appeared, how to reach it. */
export function formatReference(work: ReferenceNode): string {
  const standsAlone = work['container-title'] === undefined;
  const title: ElementContent = standsAlone ? italic(work.title) : text(work.title);
  const parts: ElementContent[][] = [
    [text(`${namesOf(work)} (${work.short.year})`)],
    [title, text(work.genre ? ` (${work.genre})` : '')],
    container(work),
    [text([work['publisher-place'], work.publisher].filter(Boolean).join(': '))],
    address(work),
    [text(work.note ?? '')],
  ];
  const sentences = parts.filter((part) => plainText(part) !== '');
  return toHtml(sentences.flatMap((part) => [...part, text(/[.?!]$/.test(plainText(part)) ? ' ' : '. ')])).trim();
}

const text = (value: string): ElementContent => ({ type: 'text', value });
const italic = (value: string): ElementContent => ({
  type: 'element',
  tagName: 'i',
  properties: {},
  children: [text(value)],
});
const plainText = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? plainText(node.children) : ''))
    .join('');

function namesOf({ author, editor, title }: Reference): string {
  const names = (author ?? editor ?? []).map(formatName);
  const joined = names.length > 1 ? `${names.slice(0, -1).join(', ')} & ${names.at(-1)}` : names[0];
  return joined === undefined ? title : author ? joined : `${joined} (ed.)`;
}

const formatName = (name: Name): string =>
  'literal' in name
    ? name.literal
    : [[name['non-dropping-particle'], name.family].filter(Boolean).join(' '), name.given].filter(Boolean).join(', ');

function container(work: Reference): ElementContent[] {
  const name = work['container-title'];
  const issue = work.issue === undefined ? '' : `(${work.issue})`;
  const numbers = [`${work.volume ?? ''}${issue}`.trim(), work.number, work.page]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  if (name === undefined) return [text(numbers)];
  const before = work.type === 'chapter' ? 'In ' : '';
  return [text(before), italic(name), text(numbers ? ` ${numbers}` : '')];
}

function address({ DOI, URL: url }: Reference): ElementContent[] {
  const href = DOI ? `https://doi.org/${DOI}` : url;
  return href ? [{ type: 'element', tagName: 'a', properties: { href }, children: [text(href)] }] : [];
}
