import type { ElementContent } from 'hast';
import { routes, withBase } from '../course/routes.ts';
import type { Lookup } from './lookup.ts';

/**
 * The inline components as HTML trees, one function each. Chapters and the texts of data files share them, so that a
 * citation looks the same in a paragraph and in the feedback of a question.
 */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

type Inline = (attributes: Attributes, children: ElementContent[], lookup: Lookup) => ElementContent[];

const text = (value: string): ElementContent => ({ type: 'text', value });

/** What the citation style has made. */
const html = (value: string) => ({ type: 'raw', value }) as unknown as ElementContent;

const textIn = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined);

const link = (href: string, className: string, children: ElementContent[], properties = {}): ElementContent => ({
  type: 'element',
  tagName: 'a',
  properties: { href, className: [className], ...properties },
  children,
});

/** (Pugh, 1987, p. 23) or, narrative, Pugh (1987, p. 23), in the style of the course. */
const cite: Inline = ({ id, page, locator, prefix, narrative }, _, { base, citations }) => {
  const ids = String(id).split(/\s+/).filter(Boolean);
  const pages = ids.length > 1 ? textIn(page)?.split(';') : [textIn(page)];
  const [label, ...number] = textIn(locator)?.split(' ') ?? [];
  const works = ids.map((one, position) =>
    label === undefined
      ? { id: one, locator: pages?.[position]?.trim() || undefined }
      : { id: one, label, locator: number.join(' ') },
  );
  const isNarrative = narrative !== undefined && narrative !== false;
  return citations
    .cite(works, { prefix: textIn(prefix), narrative: isNarrative })
    .map((part) =>
      part.id === undefined
        ? html(part.html)
        : link(`${withBase(base, routes.references)}#${part.id}`, 'cite', [html(part.html)]),
    );
};

const term: Inline = ({ id }, children, lookup) => {
  const found = lookup.term(String(id));
  if (!found) return children;
  const label = children.length > 0 ? children : [text(found.term)];
  return [link(`${withBase(lookup.base, routes.glossary)}#${found.id}`, 'term', label)];
};

const event: Inline = ({ id }, children, lookup) => {
  const found = lookup.event(String(id));
  if (!found) return children;
  const label = children.length > 0 ? children : [text(found.title)];
  return [link(`${withBase(lookup.base, routes.timeline)}#${found.id}`, 'event', label)];
};

/** Figure 3.1, Chapter 10, the title of what has no number, or what it is if it has no title either. */
const ref: Inline = ({ to }, children, lookup) => {
  const found = lookup.target(String(to));
  if (!found) return children;
  const kind = String(to).split(':', 1)[0]!;
  const own = found.number === '' ? found.title || lookup.kindName(kind) : `${lookup.kindName(kind)} ${found.number}`;
  const label = children.length > 0 ? children : [text(own)];
  return found.route === undefined ? label : [link(withBase(lookup.base, found.route), 'ref', label)];
};

export const inlineComponents: Readonly<Record<string, Inline>> = { Cite: cite, Term: term, Event: event, Ref: ref };
