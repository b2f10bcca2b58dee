import { makeDrawing } from '../../course/timeline/drawing.ts';
import { axisHeight, makeGeometry } from '../../course/timeline/geometry.ts';
import { formatMoment } from '../../course/timeline/moment.ts';
import type { Period } from '../../course/timeline/zoom.ts';

interface DrawnMark {
  readonly id: string;
  readonly date: string;
  readonly end: string | undefined;
  readonly values: { readonly lane: readonly string[] };
  readonly mark: SVGAElement;
}

/** Returns what draws the marks that the server drew in another period; undefined stands for the whole. */
export function makePainter(scroll: HTMLElement): (period: Period | undefined) => void {
  const svgs = [...scroll.querySelectorAll<SVGSVGElement>('svg[data-lane]')];
  const axis = scroll.querySelector<SVGSVGElement>('svg.axis')!;
  const column = scroll.parentElement!.querySelector('[data-part="column"]')!;
  const marks = svgs.flatMap((svg) => [...svg.querySelectorAll<SVGAElement>('a')].map((mark) => readMark(mark, svg)));
  const lanes = { id: 'lane', values: svgs.map(({ dataset }) => ({ id: dataset.lane!, label: '' })) };
  const language = document.documentElement.lang;
  const isRtl = getComputedStyle(scroll).direction === 'rtl';

  return (period) => {
    const drawing = makeDrawing(marks, lanes, undefined, { period });
    const geometry = makeGeometry(drawing, isRtl, period ? scroll.clientWidth : 0);
    const { ticks } = drawing;
    const texts = ticks.map((tick) => {
      const text = make('text', { x: geometry.xOfTick(tick.column), y: 16, class: 'svg-text-muted' });
      text.textContent = formatMoment(tick, language, 'short');
      return text;
    });
    setSize(axis, geometry.width, axisHeight);
    axis.replaceChildren(...texts);
    for (const { mark } of marks) mark.classList.add('outside');
    for (const svg of svgs) {
      const lane = drawing.lanes.find(({ id }) => id === svg.dataset.lane);
      svg.classList.toggle('outside', !lane);
      svg.previousElementSibling!.classList.toggle('outside', !lane);
      if (!lane) continue;
      const height = geometry.heightOf(lane);
      setSize(svg, geometry.width, height);
      for (const tick of svg.querySelectorAll('.tick')) tick.remove();
      svg.prepend(
        ...ticks.map((tick) => make('path', { class: 'tick', d: `M${geometry.xOfTick(tick.column)} 0V${height}` })),
      );
      for (const placed of lane.marks) moveMark(placed.event.mark, geometry.place(placed, lane), placed.vague);
    }
    column.textContent = wordsOf(drawing.monthsPerColumn, scroll.dataset);
  };
}

function readMark(mark: SVGAElement, svg: SVGSVGElement): DrawnMark {
  const { date = '', end } = mark.dataset;
  return { id: mark.href.baseVal, date, end, values: { lane: [svg.dataset.lane!] }, mark };
}

function moveMark(
  mark: SVGAElement,
  { x, y, line, shift }: { x: number; y: number; line: string | undefined; shift: number },
  vague: boolean,
): void {
  mark.classList.remove('outside');
  mark.parentElement!.setAttribute('transform', `translate(${x} ${y})`);
  mark.querySelector('.lasts')?.remove();
  const sign = mark.querySelector('path')!;
  sign.setAttribute('transform', `translate(${shift} 0)`);
  if (line !== undefined) sign.before(make('path', { class: vague ? 'lasts vague' : 'lasts', d: line }));
}

function wordsOf(months: number, { years = '', months: some = '', month = '' }: DOMStringMap): string {
  if (months === 1) return month;
  if (months < 12) return some.replace('{count}', String(months));
  return months === 12 ? '' : years.replace('{count}', String(months / 12));
}

function setSize(svg: SVGSVGElement, width: number, height: number): void {
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${width} ${height}`, width, height }))
    svg.setAttribute(name, String(value));
}

function make(name: 'path' | 'text', attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
