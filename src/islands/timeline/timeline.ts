/** The timeline: a form chooses events and buttons a period; list, drawing, address and count follow. */
import { type Filter, type Filterable, formatFilter, matches, parseFilter } from '../../course/timeline/filter.ts';
import { isSame, type Period, periodWithin } from '../../course/timeline/zoom.ts';
import { makePainter } from './draw-period.ts';
import { roveMarks } from './rove-marks.ts';
import { startZoom } from './start-zoom.ts';

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
  const { shown = '', none = '', outside = '' } = controls.dataset;
  const rove = roveMarks(entries.flatMap(({ mark }) => mark ?? []));
  const figure = document.querySelector<HTMLElement>('.timeline-drawing')!;
  const paint = makePainter(figure.querySelector<HTMLElement>('.timeline-scroll')!);
  const whole = {
    from: Math.min(...entries.map(({ firstYear }) => firstYear)),
    to: Math.max(...entries.map(({ lastYear }) => lastYear)),
  };
  let period: Period = whole;
  const showSteps = startZoom({
    figure,
    whole,
    current: () => period,
    choose: (next) => {
      const { from, to } = isSame(next, whole) ? { from: undefined, to: undefined } : next;
      const filter = { ...read(), from, to };
      fill(filter);
      follow(filter);
    },
    yearOf: (mark) => entries.find((entry) => entry.mark === mark)?.firstYear,
  });

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
    const chosen = periodWithin(whole, filter.from, filter.to);
    if (!isSame(period, chosen ?? whole)) paint(chosen);
    period = chosen ?? whole;
    rove();
    showSteps();
    statusLine.textContent = describe(filter, count, chosen);
    reset.hidden = count === entries.length;
  }

  function describe(filter: Filter, count: number, chosen: Period | undefined): string {
    const text = shown.replace('{count}', String(count)).replace('{total}', String(entries.length));
    if (count === 0) return `${text} ${none}`;
    if (!chosen) return text;
    const others = entries.filter((entry) => matches(entry, { ...filter, from: undefined, to: undefined }));
    const numbers: Record<string, number> = {
      ...chosen,
      before: others.filter(({ lastYear }) => lastYear < chosen.from).length,
      after: others.filter(({ firstYear }) => firstYear > chosen.to).length,
    };
    return `${text} ${outside.replace(/\{(\w+)\}/g, (gap, name: string) => String(numbers[name] ?? gap))}`;
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
