import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import type { Session } from './session.ts';

interface Props {
  readonly clock: NonNullable<Session['clock']>;
  readonly words: ExamStrings;
  /** Called with the time left now and then, and whenever something was pressed; undefined turns the clock off. */
  readonly onChange: (clock: Session['clock']) => void;
}

const minuteMillis = 60_000;
/** Time left at which it is said aloud. */
const warnings = [5 * minuteMillis, minuteMillis, 0];
/** How much of the time a crash of the page may give back. */
const keepEveryMillis = 10_000;

/** Counts down while the page is open. It ends nothing: when the time is up it says so. */
export function Clock({ clock, words, onChange }: Props) {
  const [left, setLeft] = useState(clock.leftMillis);
  const [warning, setWarning] = useState('');
  const now = useRef(clock.leftMillis);
  const change = useRef(onChange);
  change.current = onChange;

  useEffect(() => {
    now.current = clock.leftMillis;
    setLeft(clock.leftMillis);
    if (clock.isPaused) return undefined;
    const startMillis = performance.now();
    let keptAt = clock.leftMillis;
    const tick = () => {
      const before = now.current;
      now.current = Math.max(0, clock.leftMillis - (performance.now() - startMillis));
      setLeft(now.current);
      const reached = warnings.findLast((at) => before > at && now.current <= at);
      if (reached !== undefined) setWarning(warn(reached, words));
      if (keptAt - now.current >= keepEveryMillis || (now.current === 0 && keptAt > 0)) keep();
    };
    const keep = () => {
      keptAt = now.current;
      change.current({ leftMillis: now.current, isPaused: false });
    };
    const timer = setInterval(tick, 500);
    addEventListener('pagehide', keep);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', keep);
    };
  }, [clock.leftMillis, clock.isPaused]);

  const time = formatTime(clock.isPaused ? clock.leftMillis : left);
  return (
    <div class="exam-clock">
      <span role="timer">{fill(clock.isPaused ? words.timePaused : words.timeLeft, { time })}</span>
      <span class="exam-row">
        <button
          type="button"
          class="quiet"
          onClick={() => onChange({ leftMillis: now.current, isPaused: !clock.isPaused })}
        >
          {clock.isPaused ? words.resume : words.pause}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            setWarning('');
            now.current += 5 * minuteMillis;
            onChange({ leftMillis: now.current, isPaused: clock.isPaused });
          }}
        >
          {words.extend}
        </button>
        <button type="button" class="quiet" onClick={() => onChange(undefined)}>
          {words.clockOff}
        </button>
      </span>
      <p role="status">{warning || (left === 0 ? words.timeOver : '')}</p>
    </div>
  );
}

function warn(left: number, words: ExamStrings): string {
  if (left === 0) return words.timeOver;
  return left === minuteMillis ? words.timeSoonOne : fill(words.timeSoon, { count: left / minuteMillis });
}

/** 75 minutes are 1:15:00. */
function formatTime(millis: number): string {
  const seconds = Math.ceil(millis / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[0]! > 0 ? parts : parts.slice(1))
    .map((part, place) => (place > 0 ? String(part).padStart(2, '0') : String(part)))
    .join(':');
}
