/**
 * Makes marks one stop of the Tab key, among which the arrow keys move in the order given. Returns what is to be called
 * when marks were taken out with the class `left-out`.
 */
export function roveMarks(marks: readonly SVGAElement[]): () => void {
  const open = () => marks.filter((mark) => !mark.classList.contains('left-out'));

  function makeStop(stop: SVGAElement | undefined): void {
    for (const mark of marks) mark.setAttribute('tabindex', mark === stop ? '0' : '-1');
  }

  function move(event: KeyboardEvent, from: SVGAElement): void {
    const choice = open();
    const here = choice.indexOf(from);
    const last = choice.length - 1;
    const forwards = getComputedStyle(from).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backwards = forwards === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const aims: Record<string, number> = {
      [forwards]: here + 1,
      ArrowDown: here + 1,
      [backwards]: here - 1,
      ArrowUp: here - 1,
      Home: 0,
      End: last,
    };
    const aim = aims[event.key];
    if (aim === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = choice[Math.min(last, Math.max(0, aim))];
    makeStop(next);
    next?.focus();
  }

  for (const mark of marks) {
    mark.addEventListener('keydown', (event) => move(event, mark));
    mark.addEventListener('focus', () => makeStop(mark));
  }
  return () => {
    const choice = open();
    makeStop(choice.find((mark) => mark.getAttribute('tabindex') === '0') ?? choice[0]);
  };
}
