import type { Models } from '../../quiz/question-type.ts';
import { loadModel } from '../model/load-model.ts';
import { type BoardWords, describeBoard, type LiveBoard } from './words.ts';

/** Lets the slider of a board change its factor; every model answers anew at once. */
export async function hydrateBoard(element: HTMLElement): Promise<void> {
  const board = JSON.parse(element.dataset.board!) as LiveBoard;
  const words = JSON.parse(element.dataset.words!) as BoardWords;
  const ids = [...new Set(board.rows.map(({ model }) => model))];
  const loaded = new Map(await Promise.all(ids.map(async (id) => [id, await loadModel(id)] as const)));
  const models: Models = (id) => loaded.get(id);
  const language = element.lang || document.documentElement.lang;
  const slider = element.querySelector<HTMLInputElement>('input[type="range"]')!;
  const rows = [...element.querySelectorAll<HTMLElement>('[data-row]')];
  const part = (within: HTMLElement, name: string) => within.querySelector<HTMLElement>(`[data-part="${name}"]`)!;

  const show = () => {
    const { times, summary, cells } = describeBoard(board, slider.valueAsNumber, { models, words, language });
    slider.ariaValueText = times;
    for (const one of element.querySelectorAll('[data-part="times"]')) one.textContent = times;
    part(element, 'summary').textContent = summary;
    cells.forEach((cell, index) => {
      const row = rows[index]!;
      for (const name of ['before', 'after', 'sign', 'direction', 'effect'] as const)
        part(row, name).textContent = cell[name];
      row.querySelector<HTMLAnchorElement>('a[data-run]')!.hash = cell.fragment;
    });
  };
  slider.addEventListener('input', show);
  show();
}
