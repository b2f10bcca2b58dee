/** The timeline: a form chooses events; list, drawing, address and count follow. */
import { type Filter, type Filterable, formatFilter, matches, parseFilter } from '../../course/timeline/filter.ts';
import { roveMarks } from './rove-marks.ts';

interface Entry extends Filterable {
  readonly item: HTMLElement;
  readonly mark: SVGAElement | undefined;
}

const form = document.querySelector<HTMLFormElement>('#timeline--filter');
if (form) startTimeline(form);

function startTimeline(controls: HTMLFormElement): void {
  const marks = new Map(
    [...document.querySelectorAll<SVGAElement>('.timeline-scroll a')].map((mark) => [mark.href.baseVal, mark]),
  );
  const entries = [...document.querySelectorAll<HTMLElement>('.timeline > li')].map((item): Entry => {
    const { from, to, values = '', differs } = item.dataset;
    return {
      item,
      mark: marks.get(`#${item.querySelector('h2')!.id}`),
      values: new Set(values.split(' ')),
      firstYear: Number(from),
      lastYear: Number(to),
      differs: differs !== undefined,
    };
  });
  const selects = [...controls.querySelectorAll('select')];
  const vocabularies = new Map(
    selects.map(({ name, options }) => [name, new Set([...options].map(({ value }) => value).filter(Boolean))]),
  );
  const statusLine = controls.querySelector('[role="status"]')!;
  const reset = controls.querySelector<HTMLButtonElement>('button[type="reset"]')!;
  const { shown = '', none = '' } = controls.dataset;
  const rove = roveMarks(entries.flatMap(({ mark }) => mark ?? []));

  const read = (): Filter => parseFilter(new FormData(controls) as unknown as Iterable<[string, string]>, vocabularies);

  function fill({ values, from, to, differ }: Filter): void {
    for (const select of selects) select.value = values.get(select.name) ?? '';
    const field = (name: string) => controls.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    field('from')!.value = String(from ?? '');
    field('to')!.value = String(to ?? '');
    const box = field('differ');
    if (box) box.checked = differ;
  }

  function show(filter: Filter): void {
    let count = 0;
    for (const entry of entries) {
      const isShown = matches(entry, filter);
      if (isShown) count += 1;
      entry.item.hidden = !isShown;
      entry.mark?.classList.toggle('left-out', !isShown);
    }
    rove();
    const text = shown.replace('{count}', String(count)).replace('{total}', String(entries.length));
    statusLine.textContent = count === 0 ? `${text} ${none}` : text;
    reset.hidden = count === entries.length;
  }

  function follow(filter: Filter): void {
    show(filter);
    const query = new URLSearchParams(formatFilter(filter)).toString();
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  }

  // An event that someone links to is shown, whatever was chosen before.
  function showTarget(): void {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('li');
    if (!target?.hidden) return;
    controls.reset();
    target.scrollIntoView();
  }

  controls.addEventListener('submit', (event) => event.preventDefault());
  controls.addEventListener('input', () => follow(read()));
  controls.addEventListener('reset', () => {
    const hadFocus = document.activeElement === reset;
    fill(parseFilter([], vocabularies));
    follow(read());
    // The button goes with what it undid.
    if (hadFocus) selects[0]?.focus();
  });
  addEventListener('hashchange', showTarget);
  fill(parseFilter(new URLSearchParams(location.search), vocabularies));
  show(read());
  showTarget();
}
