import { absentAfterMillis, isRead, isTimeDue } from '../../study/reading/reading-rule.ts';
import { record } from '../record/record.ts';
import type { SectionText } from './passages.ts';

const tickMillis = 1000;

/** Follows which sections are read, and how long the chapter is in view of a reader who is there. */
export function trackReading(chapter: string, sections: readonly SectionText[], article: HTMLElement): void {
  const segments = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
  const states = sections
    .filter(({ heading }) => heading)
    .map(({ id, heading, text }) => ({
      id,
      heading: heading!,
      words: [...segments.segment(text)].filter(({ isWordLike }) => isWordLike).length,
      millis: 0,
      isEndSeen: false,
      isWritten: false,
    }));
  let lastTick = performance.now();
  let lastSign = lastTick;
  let lastWritten = -Infinity;
  let spent = 0;

  for (const sign of ['pointerdown', 'pointermove', 'keydown', 'scroll'])
    document.addEventListener(sign, () => (lastSign = performance.now()), { passive: true });

  function tick(): void {
    const now = performance.now();
    // A computer that slept has not been read from.
    const passed = Math.min(now - lastTick, 2 * tickMillis);
    lastTick = now;
    if (document.hidden || now - lastSign > absentAfterMillis) return;
    spent += passed;
    look(passed);
  }

  function look(passed: number): void {
    const tops = states.map(({ heading }) => heading.getBoundingClientRect().top);
    const end = article.querySelector('.chapter-end')?.getBoundingClientRect().top ?? Infinity;
    states.forEach((state, index) => {
      const bottom = tops[index + 1] ?? end;
      if (tops[index]! >= innerHeight || bottom <= 0) return;
      state.millis += passed;
      state.isEndSeen ||= bottom <= innerHeight;
      if (state.isWritten || !isRead(state)) return;
      state.isWritten = true;
      write({ type: 'read', item: `${chapter}#${state.id}`, rev: 1, payload: {} });
    });
  }

  /** Once a minute at most, and the rest when the page is left. */
  function writeTime(): void {
    const now = performance.now();
    if (!isTimeDue(spent, now - lastWritten)) return;
    const ms = Math.round(spent);
    spent = 0;
    lastWritten = now;
    write({ type: 'time', item: chapter, rev: 1, payload: { ms } });
  }

  setInterval(tick, tickMillis);
  setInterval(writeTime, 5 * 60_000);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      tick();
      writeTime();
    } else lastTick = lastSign = performance.now();
  });
}

/** What cannot be kept is lost: it must not disturb who reads. */
const write = (event: Parameters<typeof record>[0]): void => void record(event).catch(() => undefined);
