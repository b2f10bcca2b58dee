import { fill } from '../../strings/fill.ts';
import type { RecordState } from '../../study/reduce.ts';
import { formatMoment } from '../page.ts';
import { record } from '../record/record.ts';
import { make, part, strings } from './elements.ts';
import { format } from './kept.ts';

const choice = part('over-what') as HTMLSelectElement;
const dialog = part('over-dialog') as HTMLDialogElement;
const status = part('over-status');

/** The chapter chosen, '' for all, and the ids of its questions and predictions. */
const chosen = () => {
  const option = choice.selectedOptions[0]!;
  return { chapter: option.value, name: option.text.trim(), items: option.dataset.items?.split(' ') ?? [] };
};

const nameOf = (chapter: string): string =>
  [...choice.options].find(({ value }) => value === chapter)?.text.trim() ?? strings.dataOverElsewhere;

/** Lets the reader start a chapter or the course over, after a word of confirmation. */
export function offerStartOver(state: () => RecordState | undefined): void {
  part('over').addEventListener('submit', (event) => {
    event.preventDefault();
    const { chapter, name, items } = chosen();
    const answers = state()?.answers ?? new Map<string, readonly unknown[]>();
    const ids = chapter === '' ? [...answers.keys()] : items;
    const count = ids.reduce((sum, id) => sum + (answers.get(id)?.length ?? 0), 0);
    part('over-title').textContent = fill(strings.dataOverQuestion, { name });
    part('over-counts').textContent = fill(strings.dataOverCounts, { count: format(count) });
    dialog.returnValue = '';
    dialog.showModal();
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'yes') void startOver();
  });
}

async function startOver(): Promise<void> {
  const { chapter, name, items } = chosen();
  try {
    await record({ type: 'reset', item: chapter, rev: 1, payload: chapter === '' ? {} : { items } });
    status.textContent = fill(strings.dataOverDone, { name });
  } catch (error) {
    status.textContent = fill(strings.dataOverFailed, { reason: (error as Error).message });
  }
}

/** Lists what was started over, newest first, each with its way back. */
export function showResets({ resets }: RecordState): void {
  part('resets').hidden = resets.length === 0;
  part('reset-list').replaceChildren(
    ...[...resets].reverse().map(({ id, item, ts }) => {
      const name = nameOf(item);
      const button = make('button', strings.dataOverBack);
      button.type = 'button';
      button.className = 'quiet';
      button.ariaLabel = `${strings.dataOverBack}: ${name}`;
      button.addEventListener('click', () => void takeBack(id, name));
      const line = make('li', `${fill(strings.dataOverItem, { name, date: formatMoment(ts) })} `);
      line.append(button);
      return line;
    }),
  );
}

async function takeBack(reset: string, name: string): Promise<void> {
  try {
    await record({ type: 'unreset', item: '', rev: 1, payload: { reset } });
    status.textContent = fill(strings.dataOverBackDone, { name });
    // The button is gone with its line.
    status.focus();
  } catch (error) {
    status.textContent = fill(strings.dataOverFailed, { reason: (error as Error).message });
  }
}
