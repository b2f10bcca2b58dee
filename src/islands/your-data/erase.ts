import { fill } from '../../strings/fill.ts';
import { pageContext } from '../page.ts';
import { eraseRecord } from '../record/erase.ts';
import { faultWords } from '../record/faults.ts';
import { tellOthers } from '../record/record.ts';
import { part, strings } from './elements.ts';

const dialog = part('erase-dialog') as HTMLDialogElement;
const status = part('erase-status');

/** Lets the reader erase everything from this browser, after a word of confirmation. */
export function offerErase(): void {
  part('erase').addEventListener('click', () => {
    dialog.returnValue = '';
    dialog.showModal();
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'yes') void erase();
  });
}

async function erase(): Promise<void> {
  const { base, course, strings: words } = pageContext();
  try {
    await eraseRecord(base, course);
    await tellOthers();
    status.textContent = strings.dataEraseDone;
  } catch (error) {
    status.textContent = fill(strings.dataEraseFailed, { reason: faultWords(error, words) });
  }
}
