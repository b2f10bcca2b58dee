import type { NotesStrings } from '../../strings/notes-en.ts';
import { button, inInterface, make } from './elements.ts';

/** What the reader may do with the words they selected. */
export interface SelectionActions {
  readonly highlight: (range: Range) => void;
  readonly note: (range: Range) => void;
  readonly bookmark: (range: Range) => void;
}

/** Shows a small bar beside words that are selected in the text. It takes neither focus nor the selection away. */
export function createToolbar(article: HTMLElement, words: NotesStrings, actions: SelectionActions): void {
  const bar = inInterface(
    make('div', '', {
      id: 'notes--toolbar',
      class: 'notes-toolbar',
      popover: 'manual',
      role: 'toolbar',
      'aria-label': words.selection,
    }),
  );
  let range: Range | undefined;
  const act = (what: (range: Range) => void) => () => {
    const chosen = range;
    hide();
    getSelection()?.removeAllRanges();
    if (chosen) what(chosen);
  };
  bar.append(
    button(words.highlight, act(actions.highlight)),
    button(words.note, act(actions.note)),
    button(words.bookmark, act(actions.bookmark)),
  );
  // Pressing a button must not lose what is selected.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  document.querySelector('main')!.append(bar);

  function hide(): void {
    range = undefined;
    if (bar.matches(':popover-open')) bar.hidePopover();
  }

  function follow(): void {
    const selection = getSelection();
    const chosen =
      selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    const isText = chosen && chosen.toString().trim() !== '' && article.contains(chosen.commonAncestorContainer);
    if (!isText || document.activeElement?.matches('input, textarea')) {
      if (!bar.contains(document.activeElement)) hide();
      return;
    }
    range = chosen.cloneRange();
    if (!bar.matches(':popover-open')) bar.showPopover();
    const { bottom, left } = range.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = bar;
    bar.style.top = `${Math.max(8, Math.min(bottom + 10, innerHeight - offsetHeight - 8))}px`;
    bar.style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const followSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(follow, 250);
  };
  document.addEventListener('selectionchange', followSoon);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  followSoon();
}
