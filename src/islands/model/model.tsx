import { render } from 'preact';
import { parseAddress } from '../../models/address.ts';
import { recordKnown } from '../record/record.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { loadModel } from './load-model.ts';
import type { AskingQuestion } from './predict.tsx';
import { ModelShell } from './model-shell.tsx';

/** Puts the live model in the place of the server’s figure; if it ever fails, the figure comes back with a notice. */
export async function hydrateModel(element: HTMLElement): Promise<void> {
  const id = element.dataset.model ?? '';
  const [model] = await Promise.all([loadModel(id), recordKnown()]);

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
  const shared = parseAddress(location.hash, id, model.parameters);
  render(
    <ErrorBoundary onError={restore}>
      <ModelShell model={model} shared={shared} questions={questions} />
    </ErrorBoundary>,
    live,
  );
  still.hidden = live.isConnected;
}
