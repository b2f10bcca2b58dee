import { useEffect, useRef, useState } from 'preact/hooks';
import type { Model, Values } from '../../models/define-model.ts';
import { goOn, type Slices } from '../../models/slices.ts';

/** What a run is of. */
export interface Setting {
  readonly values: Values;
  readonly seed: number;
}

/** How long a run may go on before the page has its turn, in milliseconds: four such, and a frame is still in time. */
const sliceMillis = 8;

const timer = () => {
  const end = performance.now() + sliceMillis;
  return () => performance.now() < end;
};

const start = (model: Model, { values, seed }: Setting): Slices<unknown> =>
  model.slices?.(values, seed) ?? whole(model, { values, seed });

/** A run that has no slices is one. */
function* whole(model: Model, { values, seed }: Setting): Slices<unknown> {
  return model.run(values, seed);
}

/** Computes a run slice by slice; the page has its turn in between. */
export async function computeRun(model: Model, setting: Setting): Promise<unknown> {
  const slices = start(model, setting);
  for (;;) {
    const done = goOn(slices, timer());
    if (done) return done.result;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/**
 * The run at a setting. One that takes longer than a slice is computed in the pauses of the page, and until it is there the
 * last one stands. `first` is the run at the first setting.
 */
export function useRun(model: Model, setting: Setting, first: unknown): unknown {
  const shown = useRef({ setting, run: first });
  const work = useRef<{ readonly setting: Setting; readonly slices: Slices<unknown> }>();
  const [, redraw] = useState(0);
  const fault = useRef<{ readonly error: unknown }>();
  // Thrown where the frame of the model catches it.
  if (fault.current) throw fault.current.error;

  const proceed = (): boolean => {
    const done = goOn(work.current!.slices, timer());
    if (!done) return false;
    shown.current = { setting: work.current!.setting, run: done.result };
    work.current = undefined;
    return true;
  };

  if (shown.current.setting === setting) work.current = undefined;
  else if (work.current?.setting !== setting) {
    work.current = { setting, slices: start(model, setting) };
    proceed();
  }

  const isWaiting = work.current !== undefined;
  useEffect(() => {
    if (!isWaiting) return;
    let timeout: ReturnType<typeof setTimeout>;
    const step = () => {
      try {
        if (!proceed()) {
          timeout = setTimeout(step);
          return;
        }
      } catch (error) {
        fault.current = { error };
      }
      redraw((count) => count + 1);
    };
    timeout = setTimeout(step);
    return () => clearTimeout(timeout);
  }, [isWaiting, setting]);

  return shown.current.run;
}
