/** The search page: Pagefind behind a plain form. The dialog, facets and highlights come on top of this. */

interface Pagefind {
  readonly debouncedSearch: (query: string) => Promise<{ results: readonly { data: () => Promise<Hit> }[] } | null>;
}

interface Hit {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

const form = document.querySelector<HTMLFormElement>('#search')!;
const input = document.querySelector<HTMLInputElement>('#query')!;
const statusLine = document.querySelector<HTMLElement>('#search-status')!;
const list = document.querySelector<HTMLOListElement>('#search-results')!;
const { none = '', one = '', many = '', failed = '' } = form.dataset;

let loading: Promise<Pagefind> | undefined;
// A computed address: Vite must not try to bundle what is only made after the build.
const load = () =>
  (loading ??= import(
    /* @vite-ignore */ new URL(`${document.documentElement.dataset.base ?? '/'}pagefind/pagefind.js`, location.href)
      .href
  ) as Promise<Pagefind>);

async function search(query: string): Promise<void> {
  if (query.trim() === '') {
    statusLine.textContent = '';
    list.replaceChildren();
    return;
  }
  try {
    const found = await (await load()).debouncedSearch(query);
    if (found === null) return; // A newer query has overtaken this one.
    const hits = await Promise.all(found.results.slice(0, 20).map((result) => result.data()));
    const text = hits.length === 0 ? none : found.results.length === 1 ? one : many;
    statusLine.textContent = text.replace('{query}', query).replace('{count}', String(found.results.length));
    list.replaceChildren(...hits.map(showHit));
  } catch (error) {
    console.error(error);
    loading = undefined;
    statusLine.textContent = failed;
  }
}

function showHit({ url, meta, excerpt, sub_results: sections }: Hit): HTMLElement {
  const item = document.createElement('li');
  item.className = 'entry';
  const shown = sections.length > 0 ? sections.slice(0, 4) : [{ title: meta.title ?? url, url, excerpt }];
  const page = document.createElement('h2');
  page.textContent = meta.title ?? '';
  item.append(page);
  for (const section of shown) {
    const heading = document.createElement('h3');
    const link = document.createElement('a');
    link.href = section.url;
    link.textContent = section.title;
    heading.append(link);
    const text = document.createElement('p');
    text.innerHTML = section.excerpt; // Pagefind escapes the text and adds only <mark>.
    item.append(heading, text);
  }
  return item;
}

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`);
  void search(input.value);
});
input.addEventListener('input', () => void search(input.value));
input.value = new URLSearchParams(location.search).get('q') ?? '';
if (input.value) void search(input.value);
else input.focus();
