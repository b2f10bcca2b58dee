import type { CiteItem } from 'citeproc';
import type { CitationSettings } from '../course/graph.ts';
import type { Reference } from '../schemas/reference.ts';
import { citePages } from './cite-page.ts';
import { makeEntries } from './citation-entry.ts';
import { escape, namesOf, restore, toItem } from './citation-item.ts';
import { createEngine, type Engine } from './citation-style.ts';
import { textOfHtml } from './html-text.ts';

/** A work as it stands in a citation, with the place in it that is meant. */
export interface CitedWork {
  readonly id: string;
  /** Number or numbers of the place: 169, or 23–25. */
  readonly locator?: string | undefined;
  /** What the locator counts, as in CSL: page, chapter, section. */
  readonly label?: string | undefined;
}

/** A piece of a citation: the words for one work, or, without an id, what stands between and around them. */
export interface CitationPart {
  readonly id?: string;
  readonly html: string;
}

/** The works of a course in its citation style. Texts are HTML. */
export interface Citations {
  /** (Pugh, 1987, p. 23) or, narrative, Pugh (1987, p. 23). */
  readonly cite: (works: readonly CitedWork[], options?: CiteOptions) => readonly CitationPart[];
  /** A work as a sentence names it, in plain text: Pugh (1987); empty for an unknown work. */
  readonly name: (id: string) => string;
  /** The entry of a work in a list of references; empty for an unknown work. */
  readonly entry: (id: string) => string;
  /** Ids in the order of the style's list of references. */
  readonly order: () => readonly string[];
  /** How a page of the course itself is cited. */
  readonly page: (id: string) => string;
}

export interface CiteOptions {
  readonly prefix?: string | undefined;
  readonly narrative?: boolean;
}

/**
 * Formats the works of a course with the CSL processor: every work and every distinct citation once. Letters after a
 * year (1978a) are the same in the whole course, since the processor knows all works before it formats one. `pages` are
 * the pages of the course that others may cite.
 */
export function makeCitations(
  works: readonly Reference[],
  settings: CitationSettings,
  language: string,
  pages: readonly Reference[] = [],
): Citations {
  const items = new Map(works.map((work) => [work.id, toItem(work)]));
  let page: ReturnType<typeof toItem> | undefined;
  let pageCitations: ReadonlyMap<string, string> = new Map();
  const engine = memoise(() => {
    const created = createEngine(settings, language, {
      retrieveItem: (id) => items.get(id) ?? page!,
      wrapCitationEntry: (html, id) => `${open}${id ?? ''}${middle}${html}${close}`,
    });
    created.opt.development_extensions.apply_citation_wrapper = true;
    created.opt.development_extensions.wrap_url_and_doi = true;
    pageCitations = citePages(pages, created, (work) => (page = toItem(work)));
    created.updateItems([...items.keys()]);
    return created;
  });
  const bibliography = memoise(() => makeEntries(engine(), works, language));
  const clusters = new Map<string, readonly CitationPart[]>();

  const format = (cited: readonly CitedWork[], prefix: string | undefined, mode?: Mode): readonly CitationPart[] => {
    const key = JSON.stringify([cited, prefix, mode]);
    const found = clusters.get(key) ?? formatCluster(engine(), cited, prefix, mode);
    clusters.set(key, found);
    return found;
  };
  // A page of its own is the only thing that tells most citations apart: the processor sees each work once.
  const formatOnce = (cited: readonly CitedWork[], prefix?: string, mode?: Mode): readonly CitationPart[] => {
    const [only] = cited;
    if (cited.length !== 1 || !/^[1-9]\d*$/.test(only!.locator ?? '')) return format(cited, prefix, mode);
    return format([{ ...only!, locator: anyNumber }], prefix, mode).map((part) => ({
      ...part,
      html: part.html.replace(anyNumber, only!.locator!),
    }));
  };

  const narrate = (cited: CitedWork): readonly CitationPart[] => {
    const { layout_prefix: before, layout_suffix: after } = engine().citation.opt;
    const names = textOf(format([{ id: cited.id }], undefined, 'author-only'));
    const rest = textOf(formatOnce([cited], undefined, 'suppress-author'));
    const title = items.get(cited.id)!.title;
    if (names !== '') return [{ id: cited.id, html: `${names} ${before || '('}${rest}${after || ')'}` }];
    // The style has no names to print: it cites by title, or by number.
    const isByTitle = textOfHtml(rest).toLowerCase().startsWith(title.toLowerCase());
    const plainRest = isByTitle
      ? textOfHtml(rest)
          .slice(title.length)
          .replace(/^[,.\s]+/, '')
      : '';
    if (isByTitle)
      return [{ id: cited.id, html: plainRest ? `${escape(title)} (${escape(plainRest)})` : escape(title) }];
    return [{ id: cited.id, html: `${escape(namesOf(items.get(cited.id)!, engine()))} ${before}${rest}${after}` }];
  };

  return {
    cite: (cited, { prefix, narrative = false } = {}) => {
      const known = cited.filter(({ id }) => items.has(id));
      if (known.length === 0) return [];
      if (narrative) return joined([...(prefix ? [[{ html: escape(prefix) }]] : [])], known.map(narrate), engine());
      const { layout_prefix: before, layout_suffix: after, layout_decorations: decorations } = engine().citation.opt;
      const raised = decorations?.some(([, value]) => value === 'sup') ?? false;
      return [
        { html: `${raised ? '<sup>' : ''}${before}` },
        ...formatOnce(known, prefix),
        { html: `${after}${raised ? '</sup>' : ''}` },
      ];
    },
    name: (id) => (items.has(id) ? textOfHtml(textOf(narrate({ id }))) : ''),
    entry: (id) => bibliography().get(id) ?? '',
    order: () => [...bibliography().keys()],
    page: (id) => {
      engine();
      return pageCitations.get(id) ?? '';
    },
  };
}

type Mode = 'author-only' | 'suppress-author';

// Private characters that no author writes: they mark where a work begins and ends.
const [open, middle, close] = ['\u{E000}', '\u{E001}', '\u{E002}'];
const anyNumber = '8888887';

function formatCluster(
  engine: Engine,
  cited: readonly CitedWork[],
  prefix: string | undefined,
  mode: Mode | undefined,
): readonly CitationPart[] {
  const items = cited.map(({ id, locator, label }): CiteItem => ({
    id,
    ...(locator === undefined ? {} : { locator, label: label ?? 'page' }),
    ...(mode ? { [mode]: true } : {}),
  }));
  const html = engine.makeCitationCluster(items);
  if (mode === 'author-only') {
    // In the running text the names are joined by the word, also in a style that has the sign in brackets.
    const names = html.replace('[NO_PRINTED_FORM]', '').replaceAll(' &#38; ', ` ${engine.getTerm('and', 'long', 0)} `);
    return [{ html: restore(names) }];
  }
  const parts = split(restore(html));
  const before = prefix ? [{ html: `${escape(prefix)} ` }] : [];
  if (parts.every(({ id }) => id !== '')) return [...before, ...parts];
  // A style of numbers joins them itself and no longer says which is which: number by number, then.
  const delimiter = engine.citation.opt.layout_delimiter || ', ';
  return [
    ...before,
    ...items.flatMap((item, position) => [
      ...(position > 0 ? [{ html: delimiter }] : []),
      { id: item.id, html: textOf(split(restore(engine.makeCitationCluster([item])))) },
    ]),
  ];
}

/** Takes a citation apart at the marks around its works. */
const split = (html: string): CitationPart[] =>
  html
    .split(new RegExp(`${open}([^${middle}]*)${middle}([^${close}]*)${close}`))
    .flatMap((piece, index, pieces): CitationPart[] => {
      if (index % 3 === 0) return piece === '' ? [] : [{ html: piece }];
      return index % 3 === 1 ? [{ id: piece, html: pieces[index + 1]! }] : [];
    });

function joined(
  before: readonly (readonly CitationPart[])[],
  citations: readonly (readonly CitationPart[])[],
  engine: Engine,
): CitationPart[] {
  const and = engine.getTerm('and', 'long', 0);
  return [
    ...before.flatMap((parts) => [...parts, { html: ' ' }]),
    ...citations.flatMap((parts, position) => {
      if (position === 0) return parts;
      return [{ html: position === citations.length - 1 ? ` ${and} ` : ', ' }, ...parts];
    }),
  ];
}

const textOf = (parts: readonly CitationPart[]) => parts.map(({ html }) => html).join('');

function memoise<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
