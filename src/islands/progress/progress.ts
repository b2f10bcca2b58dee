import { effect } from '@preact/signals';
import { fill } from '../../strings/index.ts';
import { progressOf } from '../../study/progress.ts';
import { pageContext } from '../page.ts';
import { recordKnown, recordView } from '../record/record.ts';

/** Writes into the marks of a list how far the reader is, and keeps them true while the page is open. */
export async function showProgress(element: HTMLElement): Promise<void> {
  await recordKnown();
  const { strings } = pageContext();
  const marks = [...element.querySelectorAll<HTMLElement>('[data-questions]')];
  effect(() => {
    const view = recordView.value;
    if (view.status !== 'read') return;
    for (const mark of marks) {
      const { answered, right, total } = progressOf(view.state, mark.dataset.questions!.split(' '));
      mark.hidden = answered === 0;
      mark.classList.toggle('is-complete', right === total);
      mark.textContent = `${right === total ? '✓ ' : ''}${answered}/${total}`;
      mark.role = 'img';
      mark.ariaLabel = fill(strings.answeredOf, { answered, right, total });
    }
  });
}
