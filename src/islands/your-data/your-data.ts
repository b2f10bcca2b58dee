/** The page of the learner’s data: what is kept, saving it to a file, taking in a file, starting over. */
import { effect } from '@preact/signals';
import { fill } from '../../strings/fill.ts';
import type { RecordState } from '../../study/reduce.ts';
import { formatMoment } from '../page.ts';
import { isMoment } from '../../study/payloads.ts';
import { readPreference } from '../preferences.ts';
import { readDevice, readEvents, recordKnown, recordView } from '../record/record.ts';
import { lines, part, strings } from './elements.ts';
import { offerErase } from './erase.ts';
import { readPersistence, showKept } from './kept.ts';
import { piecesOfFile, piecesOfText } from './pieces.ts';
import { saveFile } from './save-file.ts';
import { offerStartOver, showResets } from './start-over.ts';
import { takeFile } from './take-file.ts';
import { describeUnsaved, unsavedOf } from './unsaved.ts';

let state: RecordState | undefined;
let showings = 0;

async function show(): Promise<void> {
  if (!state) return;
  const showing = ++showings;
  const [log, device, isPersistent] = await Promise.all([readEvents(), readDevice(), readPersistence()]);
  // A later look may have been quicker.
  if (showing !== showings) return;
  showKept(state, { log, device, isPersistent });
  showResets(state);
  showBackup();
}

function showBackup(): void {
  if (!state) return;
  const { savedAt } = readPreference('backup');
  const last = isMoment(savedAt)
    ? fill(strings.dataLastSaved, { date: formatMoment(savedAt) })
    : strings.dataNeverSaved;
  const unsaved = unsavedOf(state);
  part('backup').replaceChildren(...lines([`${last} ${describeUnsaved(unsaved, strings.dataUnsaved)}`]));
  part('backup').classList.toggle('notice', unsaved.isDue);
}

effect(() => {
  const view = recordView.value;
  if (view.status === 'read') {
    state = view.state;
    void show().catch(() => undefined); // What was read a moment ago cannot be: the record tells of that itself.
  } else if (view.status === 'unavailable') {
    part('facts').replaceChildren(...lines([fill(strings.dataUnavailable, { reason: view.reason })]));
  }
});

part('save').addEventListener('click', () => void saveFile(showBackup));

const input = part('file') as HTMLInputElement;
input.addEventListener('change', () => {
  const file = input.files?.[0];
  if (!file) return;
  // Choosing the same file once more is a change again.
  void takeFile(piecesOfFile(file)).finally(() => (input.value = ''));
});

part('paste').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = part('text') as HTMLTextAreaElement;
  void takeFile(piecesOfText(text.value)).finally(() => (text.value = ''));
});

// A file dropped beside the field must not replace the page.
addEventListener('dragover', (event) => {
  if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
});
addEventListener('drop', (event) => {
  const file = event.dataTransfer?.files[0];
  const text = event.dataTransfer?.getData('text/plain');
  if (event.target instanceof HTMLTextAreaElement && !file) return;
  event.preventDefault();
  if (file) void takeFile(piecesOfFile(file));
  else if (text) void takeFile(piecesOfText(text));
});

offerStartOver(() => state);
offerErase();
part('panel').hidden = false;
void recordKnown();
