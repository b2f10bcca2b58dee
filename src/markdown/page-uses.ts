import { routes, withBase } from '../course/routes.ts';

/** A place of the page where a work is cited. */
export interface CitedPlace {
  /** Id of the citation in the page. */
  readonly anchor: string;
  /** Id of the last heading before it, if there is one. */
  readonly section: string | undefined;
}

/** What the text of a page uses, each in order of first use. */
export interface PageUses {
  readonly works: ReadonlyMap<string, readonly CitedPlace[]>;
  readonly terms: readonly string[];
  readonly events: readonly string[];
}

const marks = /<h[2-6]\b[^>]*?\sid="([^"]+)"|<a href="([^"#]*)#([^"]+)" class="(cite|term|event)"/g;
const prefixes = { cite: 'page--work-', term: 'page--term-', event: 'page--event-' } as const;
type Kind = keyof typeof prefixes;

/** The id of an entry at the end of a page: of a work, a term or an event. */
export const entryId = (kind: Kind, id: string): string => `${prefixes[kind]}${id}`;

/**
 * Leads the citations, terms and events of a page to the entries at its end, gives each citation an id to come back
 * to, and lists what it met. The finished page is read, because only there captions, claims, questions and models have
 * said what they cite.
 */
export function linkToEntries(html: string, base: string): { html: string; uses: PageUses } {
  const works = new Map<string, CitedPlace[]>();
  const terms = new Set<string>();
  const events = new Set<string>();
  let section: string | undefined;
  let citations = 0;
  const linked = html.replace(marks, (whole, heading?: string, page?: string, id?: string, kind?: string) => {
    if (heading !== undefined) section = heading;
    if (id === undefined || page !== pageOf(kind as Kind, base)) return whole;
    const target = entryId(kind as Kind, id);
    if (kind === 'term') terms.add(id);
    if (kind === 'event') events.add(id);
    if (kind !== 'cite') return `<a href="#${target}" class="${kind}"`;
    const anchor = `page--cite-${++citations}`;
    const places = works.get(id) ?? [];
    works.set(id, [...places, { anchor, section }]);
    return `<a href="#${target}" id="${anchor}" class="cite"`;
  });
  return { html: linked, uses: { works, terms: [...terms], events: [...events] } };
}

/** Leads links within an entry to other entries of the same page, where there are such. */
export const linkAmongEntries = (html: string, base: string, { works, terms, events }: PageUses): string =>
  html.replace(marks, (whole, _heading?: string, page?: string, id?: string, kind?: string) => {
    const known = { cite: [...works.keys()], term: terms, event: events };
    if (id === undefined || page !== pageOf(kind as Kind, base) || !known[kind as Kind].includes(id)) return whole;
    return `<a href="#${entryId(kind as Kind, id)}" class="${kind}"`;
  });

const pageOf = (kind: Kind, base: string): string =>
  withBase(base, { cite: routes.references, term: routes.glossary, event: routes.timeline }[kind]);
