import { type Anchor, findAnchor, type Found, type Span } from '../../study/notes/anchor.ts';

/** The text of a section, and the way from its characters to the page. */
export interface SectionText {
  /** Id of its heading; empty before the first. */
  readonly id: string;
  readonly heading: HTMLElement | undefined;
  /** With single spaces. */
  readonly text: string;
  /** Where in the text a block of the page begins. */
  readonly breaks: readonly number[];
  readonly rangeOf: (span: Span) => Range;
  /** What of a range lies in the section; undefined if nothing but space does. */
  readonly spanOf: (range: Range) => Span | undefined;
}

/** What is no text of the author’s, or changes under the reader’s hands. */
const apart =
  '[data-island], .question, .chapter-end, .chapter-leave, .footnotes, .sr-only, [popover], button, svg, script, style, noscript';
const blocks = 'p, li, dt, dd, th, td, h1, h2, h3, h4, h5, h6, blockquote, figcaption, pre, summary, div';

/** Reads the sections of a chapter, of this page or of another that was fetched. */
export function readSections(page: Document): SectionText[] {
  const article = page.querySelector<HTMLElement>('article.prose');
  if (!article) return [];
  const headings = [...page.querySelectorAll<HTMLAnchorElement>('.sections a')].flatMap(
    ({ hash }) => page.getElementById(decodeURIComponent(hash.slice(1))) ?? [],
  );
  const drafts = [undefined, ...headings].map((heading) => ({ heading, nodes: [] as Text[] }));
  let current = 0;
  const walker = page.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    while (drafts[current + 1]?.heading?.contains(node)) current++;
    if (!node.parentElement?.closest(apart)) drafts[current]!.nodes.push(node);
  }
  return drafts.map(({ heading, nodes }) => makeSection(heading, nodes));
}

function makeSection(heading: HTMLElement | undefined, nodes: readonly Text[]): SectionText {
  let text = '';
  const places: [node: Text, offset: number][] = [];
  const breaks: number[] = [];
  let block: Element | null | undefined;
  const push = (character: string, node: Text, offset: number) => {
    if (character === ' ' && (text === '' || text.endsWith(' '))) return;
    text += character;
    places.push([node, offset]);
  };
  for (const node of nodes) {
    const own = node.parentElement?.closest(blocks);
    if (own !== block) {
      push(' ', node, 0);
      breaks.push(text.length);
    }
    block = own;
    for (let offset = 0; offset < node.data.length; offset++) {
      const character = node.data[offset]!;
      push(/\s/.test(character) ? ' ' : character, node, offset);
    }
  }
  return {
    id: heading?.id ?? '',
    heading,
    text,
    breaks,
    rangeOf: ({ start, end }) => {
      const range = document.createRange();
      range.setStart(...places[start]!);
      const [node, offset] = places[end - 1]!;
      range.setEnd(node, offset + 1);
      return range;
    },
    spanOf: (range) => {
      const within = ([node, offset]: [Text, number]) =>
        range.intersectsNode(node) &&
        (node !== range.startContainer || offset >= range.startOffset) &&
        (node !== range.endContainer || offset < range.endOffset);
      const first = places.findIndex((place, index) => text[index] !== ' ' && within(place));
      const last = places.findLastIndex((place, index) => text[index] !== ' ' && within(place));
      return first < 0 ? undefined : { start: first, end: last + 1 };
    },
  };
}

/** Finds a passage in its section; if the section has gone or lost it, wherever the chapter has it word for word. */
export function findPassage(
  sections: readonly SectionText[],
  section: string,
  anchor: Anchor,
): { readonly section: SectionText; readonly found: Found } | undefined {
  const own = sections.find(({ id }) => id === section);
  const here = own && findAnchor(own.text, anchor);
  if (here) return { section: own, found: here };
  const others = sections
    .filter((one) => one !== own && one.text.includes(anchor.quote))
    .flatMap((one) => {
      const found = findAnchor(one.text, anchor);
      return found ? { section: one, found } : [];
    });
  return others.length === 1 ? others[0] : undefined;
}
