import { effect } from '@preact/signals';
import { recordKnown, recordView } from '../record/record.ts';
import { describeUnsaved, unsavedOf } from './unsaved.ts';

/** Reminds the reader, when it is time, to save their record to a file. Shows nothing until then. */
export async function showReminder(element: HTMLElement): Promise<void> {
  await recordKnown();
  const { text = '' } = element.dataset;
  const words = element.querySelector('span')!;
  effect(() => {
    const view = recordView.value;
    const unsaved = view.status === 'read' ? unsavedOf(view.state) : undefined;
    element.querySelector('p')!.hidden = !unsaved?.isDue;
    words.textContent = unsaved ? describeUnsaved(unsaved, text) : '';
  });
}
