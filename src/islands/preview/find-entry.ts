const kinds = {
  cite: { prefix: 'page--work-', label: 'works' },
  term: { prefix: 'page--term-', label: 'terms' },
  event: { prefix: 'page--event-', label: 'events' },
} as const;

/** What a preview shows: a copy of an entry, and the way to the entry itself. */
export interface Found {
  readonly content: readonly Node[];
  readonly href: string;
  /** Which list the entry stands in, as a key of the preview's own words. */
  readonly list: 'works' | 'terms' | 'events';
}

const pages = new Map<string, Promise<Document>>();

/**
 * Finds what a link leads to: at the end of this page, else in the page it names, which is fetched once.
 *
 * @throws Error if it cannot be had.
 */
export async function findEntry(link: HTMLAnchorElement): Promise<Found> {
  const { prefix, label } = kinds[link.classList[0] as keyof typeof kinds];
  const { pathname, hash } = link;
  const id = decodeURIComponent(hash.slice(1));
  const here =
    document.getElementById(`${prefix}${id}`) ?? (pathname === location.pathname && document.getElementById(id));
  const target = here || (await pageAt(pathname)).getElementById(id);
  if (!target) throw new Error(`${pathname} has no entry "${id}".`);
  const entry = target.closest<HTMLElement>('.entry') ?? target;
  const copy = document.importNode(entry, true);
  for (const extra of copy.querySelectorAll('.backlinks, .small, script')) extra.remove();
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  // Term and meaning are at home in a list only.
  const wrapper = document.createElement(entry.parentElement?.localName === 'dl' ? 'dl' : 'div');
  const { lang, dir } = entry.closest<HTMLElement>('[lang]') ?? entry;
  Object.assign(wrapper, { className: 'preview-text', lang, dir });
  wrapper.append(...copy.childNodes);
  return { content: [wrapper], href: entry.dataset.more ?? (here ? `#${target.id}` : link.href), list: label };
}

function pageAt(path: string): Promise<Document> {
  const known = pages.get(path);
  if (known) return known;
  const loading = fetch(path).then(async (response) => {
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  });
  loading.catch(() => pages.delete(path));
  pages.set(path, loading);
  return loading;
}
