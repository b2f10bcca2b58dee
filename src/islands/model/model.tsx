import { render } from 'preact';
import { defaultSeed, defaultValues, parseAddress } from '../../models/address.ts';
import { recordKnown } from '../record/record.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { loadModel } from './load-model.ts';
import type { AskingQuestion } from './predict.tsx';
import { ModelShell } from './model-shell.tsx';
import { computeRun } from './use-run.ts';

/** Puts the live model in the place of the server’s figure; if it ever fails, the figure comes back with a notice. */
export async function hydrateModel(element: HTMLElement): Promise<void> {
  const id = element.dataset.model ?? '';
  const [model] = await Promise.all([loadModel(id), recordKnown()]);
  const shared = parseAddress(location.hash, id, model.parameters);
  const setting = shared ?? { values: defaultValues(model.parameters), seed: defaultSeed };
  const first = { setting, run: await computeRun(model, setting) };

  const still = element.firstElementChild as HTMLElement;
  const live = document.createElement('div');
  const restore = (error: unknown) => {
    console.error(error);
    still.hidden = false;
    live.remove();
    element.parentElement?.querySelector('[data-failure]')?.removeAttribute('hidden');
  };
  element.append(live);
  const questions = JSON.parse(element.dataset.questions ?? '[]') as readonly AskingQuestion[];
  render(
    <ErrorBoundary onError={restore}>
      <ModelShell model={model} shared={shared} first={first} questions={questions} />
    </ErrorBoundary>,
    live,
  );
  still.hidden = live.isConnected;
}
