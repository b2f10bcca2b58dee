import { isSame, type Period, zoom, type ZoomStep } from '../../course/timeline/zoom.ts';

interface Zoomed {
  readonly figure: HTMLElement;
  readonly whole: Period;
  /** The period that is drawn. */
  readonly current: () => Period;
  readonly choose: (period: Period) => void;
  /** Year of the mark an arrow key would leave, to be kept in view. */
  readonly yearOf: (mark: Element) => number | undefined;
}

/** Lets buttons, and keys while the drawing has the focus, change its period. Returns what tells the buttons of a change. */
export function startZoom({ figure, whole, current, choose, yearOf }: Zoomed): () => void {
  const scroll = figure.querySelector<HTMLElement>('.timeline-scroll')!;
  const buttons = [...figure.querySelectorAll<HTMLButtonElement>('button[data-step]')];
  const stepOf = (button: HTMLButtonElement) => button.dataset.step as ZoomStep;
  const leadsNowhere = (step: ZoomStep) => isSame(zoom(current(), whole, step), current());

  function take(step: ZoomStep): void {
    const focused = document.activeElement?.closest('.timeline-scroll a');
    const about = focused && (step === 'in' || step === 'out') ? yearOf(focused) : undefined;
    const next = zoom(current(), whole, step, about);
    if (isSame(next, current())) return;
    choose(next);
    if (!focused) return;
    if (focused.classList.contains('outside')) scroll.focus();
    else focused.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function stepOfKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): ZoomStep | undefined {
    if (ctrlKey || metaKey || altKey) return undefined;
    const towardsEnd = getComputedStyle(scroll).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (shiftKey && /^Arrow(Left|Right)$/.test(key)) return key === towardsEnd ? 'later' : 'earlier';
    return ({ '+': 'in', '=': 'in', '-': 'out', '−': 'out', '0': 'whole' } as const)[key];
  }

  // Before the marks see it: with Shift, an arrow is not theirs.
  scroll.addEventListener(
    'keydown',
    (event) => {
      const step = stepOfKey(event);
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      take(step);
    },
    true,
  );
  for (const button of buttons) button.addEventListener('click', () => take(stepOf(button)));
  return () => {
    // Not `disabled`, which would throw the focus away.
    for (const button of buttons) button.setAttribute('aria-disabled', String(leadsNowhere(stepOf(button))));
  };
}
