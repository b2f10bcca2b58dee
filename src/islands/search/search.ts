/**
 * The search panel, on the search page and in the dialog alike. The opener puts the panel into the document before it
 * loads this file.
 */
import { type Found, search } from './pagefind.ts';
import { showHit, wordsOf } from './results.ts';
import { nearness, suggest } from './suggest.ts';
import type { SearchWords } from './words.ts';

/** Results shown at a time: each costs a request. */
const step = 8;
/** A pause in typing, in milliseconds, after which it is worth asking. */
const pause = 250;

const panel = document.querySelector<HTMLElement>('.search-panel')!;
const dialog = panel.closest('dialog');
const part = (selector: string) => panel.querySelector<HTMLElement>(selector)!;
const input = panel.querySelector<HTMLInputElement>('#page--query')!;
const hits = part('.search-hits');
const more = part('.search-more');
const status = part('.search-status');
const suggestion = part('.search-suggestion');
const advice = part('.search-advice');
const lists = part('.search-lists');
const address = panel.querySelector<HTMLAnchorElement>('.search-address')!;
const kindInputs = [...panel.querySelectorAll<HTMLInputElement>('[name="in"]')];

const words = JSON.parse(panel.dataset.words ?? '{}') as SearchWords;
const { lang: language, dir: direction } = panel;
const { base, course } = document.documentElement.dataset;
/** The last search of this tab, so that it is still there when the reader opens the dialog on another page. */
const lastSearch = `fulcrum:${base}:${course}:search`;

const fill = (text: string, values: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
const format = (count: number) => new Intl.NumberFormat(language).format(count);
const kindLabel = (kind: HTMLInputElement, name: string) => kind.parentElement!.querySelector(name)!;

const hitWords = {
  heading: dialog ? ('h3' as const) : ('h2' as const),
  kindName: (kind: string) =>
    kindInputs.filter(({ value }) => value === kind).map((one) => kindLabel(one, '.kind-name').textContent)[0] ?? kind,
  moreSections: (count: number) => fill(words.searchSections, { count: format(count) }),
  inStrings: { lang: language, dir: direction },
};

let found: Found | undefined;
let answered = '';
/** Rises with every question, so that an answer to an older one is known as such. */
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const asked = (): URLSearchParams => {
  const query = new URLSearchParams();
  if (input.value.trim()) query.set('q', input.value.trim());
  const kind = kindInputs.find(({ checked }) => checked)?.value;
  if (kind) query.set('in', kind);
  return query;
};

/** Takes over a search from an address. */
function take(query: URLSearchParams): void {
  input.value = query.get('q') ?? '';
  for (const kind of kindInputs) kind.checked = kind.value === (query.get('in') ?? '');
  if (!kindInputs.some(({ checked }) => checked)) kindInputs[0]!.checked = true;
}

function askSoon(delay: number): void {
  const mine = ++turn;
  clearTimeout(timer);
  timer = setTimeout(() => void answer(mine), delay);
}

async function answer(mine: number): Promise<void> {
  const query = asked();
  remember(query);
  if (!query.has('q')) return show(undefined, query);
  try {
    const result = await search(query.get('q')!, query.get('in') ?? '');
    if (mine === turn) await show(result, query);
  } catch (error) {
    console.error(error);
    if (mine !== turn) return;
    await show(undefined, query);
    status.textContent = navigator.onLine ? words.searchFailed : words.searchOffline;
    lists.hidden = false;
  }
}

function remember(query: URLSearchParams): void {
  const text = query.size > 0 ? `?${query.toString()}` : '';
  address.search = text;
  address.hidden = !dialog || !query.has('q');
  if (!dialog) history.replaceState(history.state, '', location.pathname + text);
  try {
    sessionStorage.setItem(lastSearch, text);
  } catch {
    // Storage may be refused; the search works without it.
  }
}

async function show(result: Found | undefined, query: URLSearchParams): Promise<void> {
  const count = result?.results.length ?? 0;
  const mine = turn;
  const first = await Promise.all((result?.results.slice(0, step) ?? []).map((one) => one.data()));
  if (mine !== turn) return;
  const near = nearness(query.get('q') ?? '', first.flatMap(wordsOf), language);
  if (result && first.length > 0 && near === 'far')
    return show({ ...result, results: [], total: 0, counts: {} }, query);
  found = result;
  answered = query.toString();
  hits.replaceChildren(...first.map((hit) => showHit(hit, hitWords)));
  showMore();
  showCounts(result);
  const exact = near === 'exact';
  status.textContent = result
    ? fill(words[answerTo(result, exact)], { query: query.get('q') ?? '', count: format(count || result.total) })
    : '';
  advice.hidden = lists.hidden = result?.total !== 0;
  suggestion.hidden = true;
  if (result && (count === 0 || !exact)) await offer(query.get('q')!, mine);
}

function answerTo({ results, total }: Found, exact: boolean): keyof SearchWords {
  if (results.length === 0) return total > 0 ? 'searchNoneHere' : 'searchNone';
  if (!exact) return 'searchNear';
  return new Intl.PluralRules(language).select(results.length) === 'one' ? 'searchOne' : 'searchMany';
}

function showMore(): void {
  const left = (found?.results.length ?? 0) - hits.children.length;
  more.hidden = left <= 0;
  more.textContent = fill(words.searchMore, { count: format(left) });
}

function showCounts(result: Found | undefined): void {
  for (const kind of kindInputs) {
    const count = kind.value === '' ? result?.total : (result?.counts[kind.value] ?? 0);
    kindLabel(kind, '.kind-count').textContent = result && count !== undefined ? format(count) : '';
    // A course without events offers no search in them.
    if (result) kind.parentElement!.hidden = kind.value !== '' && !kind.checked && !(kind.value in result.kinds);
  }
}

async function offer(query: string, mine: number): Promise<void> {
  const meant = await suggest(query, panel.dataset.terms ?? '', language).catch(() => undefined);
  if (meant === undefined || mine !== turn) return;
  suggestion.querySelector('button')!.textContent = meant;
  suggestion.hidden = false;
}

/** Shows the next results and moves to the first of them: the button it was on may be gone. */
async function addHits(): Promise<void> {
  const mine = turn;
  const from = hits.children.length;
  const next = await Promise.all(found!.results.slice(from, from + step).map((one) => one.data()));
  if (mine !== turn || hits.children.length !== from) return;
  hits.append(...next.map((hit) => showHit(hit, hitWords)));
  showMore();
  hits.children[from]?.querySelector('a')?.focus();
}

/** What the arrow keys move through. */
const stops = (): HTMLElement[] => [
  input,
  ...[...panel.querySelectorAll<HTMLElement>('.search-hits :is(a, summary), .search-more')].filter((one) =>
    one.checkVisibility(),
  ),
];

function move(event: KeyboardEvent): void {
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!way || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const all = stops();
  const here = all.indexOf(document.activeElement as HTMLElement);
  if (here < 0 || !all[here + way]) return;
  event.preventDefault();
  all[here + way]!.focus();
}

part('form').addEventListener('submit', (event) => {
  event.preventDefault();
  if (found && answered === asked().toString()) hits.querySelector('a')?.focus();
  else askSoon(0);
});
input.addEventListener('input', (event) => {
  if (!event.isComposing) askSoon(pause);
});
input.addEventListener('compositionend', () => askSoon(pause));
for (const kind of kindInputs) kind.addEventListener('change', () => askSoon(0));
more.addEventListener('click', () => void addHits());
suggestion.querySelector('button')!.addEventListener('click', ({ currentTarget }) => {
  input.value = (currentTarget as HTMLElement).textContent;
  input.focus();
  askSoon(0);
});
panel.addEventListener('keydown', move);

if (dialog) {
  part('.search-head').hidden = false;
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-labelledby', 'page--search-title');
  dialog.closedBy = 'any';
  part('[data-close]').addEventListener('click', () => dialog.close());
  // The first Escape would only empty the field.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  // A result on this very page would stay behind the dialog.
  hits.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')?.pathname === location.pathname) dialog.close();
  });
  try {
    take(new URLSearchParams(sessionStorage.getItem(lastSearch) ?? ''));
  } catch {
    // Storage may be refused.
  }
} else {
  take(new URLSearchParams(location.search));
  if (!input.value) input.focus();
}
if (input.value) askSoon(0);
