/**
 * Puts the boxes of a timeline below one another, each as wide as its words ask: Mermaid lets them overlap or leaves
 * great gaps. It runs in the browser, alone: it may use nothing from outside itself.
 */
export function stackTimeline(svg: SVGSVGElement): void {
  const axis = [...svg.querySelectorAll<SVGLineElement>(':scope > .lineWrapper > line')].find(
    (line) => line.getAttribute('x1') === line.getAttribute('x2'),
  );
  // Across, nothing overlaps.
  if (!axis || axis !== svg.querySelector('.lineWrapper > line')) return;
  const [gap, air, between] = [6, 12, 24];
  const groups = [...svg.children].filter(
    (child): child is SVGGElement => child.querySelector('.timeline-node') !== null,
  );
  const isTask = (group: Element) => group.classList.contains('taskWrapper');
  const isEvent = (group: Element) => group.classList.contains('eventWrapper');
  const widest = (test: (group: Element) => boolean) =>
    Math.ceil(Math.max(0, ...groups.filter(test).map((group) => group.querySelector('text')!.getBBox().width))) +
    2 * air;
  const [tasks, events] = [widest(isTask), widest(isEvent)];
  const whole = tasks + 2 * between + events;
  const line = tasks + between;

  const place = (group: SVGGElement, x: number, y: number, width: number): number => {
    const text = group.querySelector('text')!;
    const height = text.getBBox().height + 2 * air;
    group.querySelector('path')!.setAttribute('d', `M0 0H${width}V${height}H0Z`);
    text.parentElement!.setAttribute('transform', `translate(${width / 2} ${air - text.getBBox().y})`);
    group.setAttribute('transform', `translate(${x} ${y})`);
    return height;
  };

  for (const connector of svg.querySelectorAll('.lineWrapper')) if (!connector.contains(axis)) connector.remove();
  let below = 0;
  let start = 0;
  for (const group of groups) {
    if (isEvent(group)) {
      const height = place(group, tasks + 2 * between, start, events);
      const connector = document.createElementNS(svg.namespaceURI, 'line');
      const middle = String(start + height / 2);
      for (const [name, value] of [
        ['x1', String(line)],
        ['x2', String(tasks + 2 * between)],
        ['y1', middle],
        ['y2', middle],
        ['stroke', 'black'],
      ] as const)
        connector.setAttribute(name, value);
      svg.append(connector);
      start += height + gap;
    } else {
      start = below + (below === 0 ? 0 : isTask(group) ? gap : between);
      const height = isTask(group) ? place(group, 0, start, tasks) : place(group, 0, start, whole);
      below = start + height;
      if (!isTask(group)) below += gap;
    }
    below = Math.max(below, start - gap);
  }
  const ends = { x1: line, x2: line, y1: 0, y2: below + between };
  for (const [name, value] of Object.entries(ends)) axis.setAttribute(name, String(value));
  const title = svg.querySelector(':scope > text');
  title?.setAttribute('x', String(whole / 2));
  title?.setAttribute('y', '-16');
  title?.setAttribute('text-anchor', 'middle');
  svg.setAttribute('viewBox', `-2 -50 ${whole + 4} ${below + between + 52}`);
}
