import type { Hit, Section } from './pagefind.ts';

/** Sections of a chapter that are shown at once; the rest stand behind a disclosure. */
const sectionsShown = 3;

export interface HitWords {
  readonly heading: 'h2' | 'h3';
  /** Name of a kind in the language of the interface. */
  readonly kindName: (kind: string) => string;
  readonly moreSections: (count: number) => string;
  /** Attributes of words of the interface amid words of the course. */
  readonly inStrings: { readonly lang: string; readonly dir: string };
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Omit<HTMLElementTagNameMap[Name], 'children'>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Makes the entry of one result: what it is, its title, and the passages found with their sections. */
export function showHit({ url, meta, filters, excerpt, sub_results: found }: Hit, words: HitWords): HTMLLIElement {
  const kind = filters.kind?.[0] ?? '';
  const own = meta.language ? { lang: meta.language, dir: 'auto' } : {};
  const place = [
    ...(kind === 'chapter' || kind === '' ? [] : [make('span', words.inStrings, words.kindName(kind))]),
    ...(meta.place ? [make('bdi', {}, meta.place)] : []),
  ].flatMap((piece, position) => (position > 0 ? [' · ', piece] : [piece]));
  // Words before the first heading are shown below the title itself; a title found alone shows how the text begins.
  const start = found.find((section) => section.url === url)?.excerpt ?? (found.length === 0 ? excerpt : '');
  const sections = best(found.filter((section) => section.url !== url));
  const list = (some: readonly Section[]) =>
    make(
      'ol',
      own,
      ...some.map((section) =>
        make('li', {}, link(section.url, section.title), passage(section.excerpt, section.title)),
      ),
    );
  const item = make('li', { className: 'search-hit' });
  item.append(
    ...(place.length > 0 ? [make('p', { className: 'kicker' }, ...place)] : []),
    make(words.heading, own, link(url, meta.title ?? url)),
    ...(start ? [passage(start, meta.title ?? '', own)] : []),
    ...(sections.shown.length > 0 ? [list(sections.shown)] : []),
    ...(sections.rest.length > 0
      ? [
          make(
            'details',
            {},
            make('summary', words.inStrings, words.moreSections(sections.rest.length)),
            list(sections.rest),
          ),
        ]
      : []),
  );
  return item;
}

/** The words of an entry that answer the query: those marked in its text, and those of its title. */
export const wordsOf = ({ meta, excerpt, sub_results: sections }: Hit): string[] => [
  ...[excerpt, ...sections.map((section) => section.excerpt)].flatMap((text) =>
    [...text.matchAll(/<mark>[^\p{L}\p{N}]*(.*?)<\/mark>/gu)].map(([, word]) => word!),
  ),
  ...`${meta.title ?? ''} ${meta.place ?? ''}`.split(/[^\p{L}\p{N}]+/u),
];

const link = (href: string, title: string) => make('a', { href }, title);

/** Parts the sections that answer best from the rest; both keep the order of the text. */
function best(sections: readonly Section[]): { shown: readonly Section[]; rest: readonly Section[] } {
  const score = ({ weighted_locations: words }: Section) => words.reduce((sum, word) => sum + word.balanced_score, 0);
  const first = new Set([...sections].sort((a, b) => score(b) - score(a)).slice(0, sectionsShown));
  return { shown: sections.filter((one) => first.has(one)), rest: sections.filter((one) => !first.has(one)) };
}

/**
 * An excerpt with its marked words, without the heading it may begin with. It is read as text and marks, so that
 * nothing in it can become markup.
 */
function passage(excerpt: string, heading: string, attributes: object = {}): HTMLElement {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  const text = body.textContent;
  let skipped = text.startsWith(`${heading}. `) ? heading.length + 2 : 0;
  const begins = text.slice(skipped);
  const pieces = [...body.childNodes].map((node) => {
    const piece = node.textContent ?? '';
    const kept = piece.slice(skipped);
    skipped = Math.max(0, skipped - piece.length);
    return node.nodeName === 'MARK' && kept ? make('mark', {}, kept) : kept;
  });
  return make(
    'p',
    attributes,
    ...(/^\p{Ll}/u.test(begins) ? ['… '] : []),
    ...pieces,
    ...(/[\p{L}\p{N},;–-]$/u.test(begins) ? [' …'] : []),
  );
}
