/** What is found on one page, or one record. Texts are plain but for excerpts, in which Pagefind marks words. */
export interface Hit {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string; readonly place?: string; readonly language?: string };
  readonly filters: { readonly kind?: readonly string[] };
  readonly sub_results: readonly Section[];
}

export interface Section {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

type Counts = Readonly<Record<string, number>>;

interface Pagefind {
  readonly search: (
    query: string,
    options: { filters: Readonly<Record<string, string>> },
  ) => Promise<{
    readonly results: readonly { readonly data: () => Promise<Hit> }[];
    readonly unfilteredResultCount: number;
    readonly totalFilters: { readonly kind?: Counts };
  }>;
  readonly options: (options: { readonly ranking: object }) => Promise<void>;
  readonly filters: () => Promise<{ readonly kind?: Counts }>;
  readonly destroy: () => Promise<void>;
}

export interface Found {
  readonly results: readonly { readonly data: () => Promise<Hit> }[];
  /** How many there are of all kinds. */
  readonly total: number;
  /** How many there are of each kind that this query finds. */
  readonly counts: Counts;
  /** How many there are of each kind in the whole course. */
  readonly kinds: Counts;
}

/**
 * A chapter is long, and that must not count against it: by default every short entry would come first. A term that is
 * the title of its entry still does.
 */
const ranking = { pageLength: 0, termFrequency: 0.5, metaWeights: { title: 3 } };

let loading: Promise<{ pagefind: Pagefind; kinds: Counts }> | undefined;
let attempts = 0;

async function load(): Promise<{ pagefind: Pagefind; kinds: Counts }> {
  const { base } = document.documentElement.dataset;
  // A computed address: Vite must not try to bundle what is only made after the build. A number after the first
  // attempt, because a browser may remember that a module could not be had.
  const address = `${base}pagefind/pagefind.js${attempts++ > 0 ? `?${attempts}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ new URL(address, location.href).href)) as Pagefind;
  await pagefind.options({ ranking });
  // Filters must be asked for once, or results come without counts.
  return { pagefind, kinds: (await pagefind.filters()).kind ?? {} };
}

/** Searches the course. Throws if the index cannot be had; the next call tries again. */
export async function search(query: string, kind: string): Promise<Found> {
  loading ??= load();
  try {
    const { pagefind, kinds } = await loading;
    const {
      results,
      unfilteredResultCount: total,
      totalFilters,
    } = await pagefind.search(query, {
      filters: kind ? { kind } : {},
    });
    // Pagefind passes over a piece of its index that it cannot fetch, and then finds nothing.
    if (total === 0 && !navigator.onLine) throw new Error('Offline, and nothing was found in what is here.');
    return { results, total, counts: totalFilters.kind ?? {}, kinds };
  } catch (error) {
    // It would also remember that the piece was tried.
    loading.then(({ pagefind }) => pagefind.destroy()).catch(() => undefined);
    loading = undefined;
    throw error;
  }
}
