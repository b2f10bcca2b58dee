import { fill } from '../../strings/fill.ts';
import type { NotesStrings } from '../../strings/notes-en.ts';
import type { Anchor } from '../../study/notes/anchor.ts';
import type { Entry } from '../../study/notes/list-notes.ts';
import { pageContext } from '../page.ts';
import { button, inInterface, make, shorten } from './elements.ts';
import { createSentenceField } from './sentence-field.ts';
import { addHighlight, removeEntry, setBookmark, writeNote } from './write.ts';

/** A place of the chapter, as the panel shows it. */
export interface PanelPlace {
  /** `chapter` or `chapter#section`. */
  readonly place: string;
  readonly name: string;
  readonly entries: () => readonly Entry[];
  readonly isLost: (entry: Entry) => boolean;
  readonly sentences: () => readonly Anchor[];
}

/** What the note being written belongs to: an older note, a highlight, or words not yet marked. */
interface Target {
  readonly id?: string | undefined;
  readonly highlight?: string | undefined;
  readonly anchor?: Anchor | undefined;
  readonly quote?: string | undefined;
  readonly text?: string | undefined;
}

/** The panel of a section: its notes, a new one, its bookmark. One for the page, opened beside what asked for it. */
export function createPanel(words: NotesStrings) {
  const panel = inInterface(
    make('div', '', { id: 'notes--panel', class: 'preview notes-panel', popover: '', role: 'dialog', tabindex: '-1' }),
  );
  const list = make('ul', '', { class: 'notes-entries' });
  const label = make('label', '', { for: 'notes--text' });
  const text = make('textarea', '', { id: 'notes--text', rows: '3', required: '' });
  const form = make('form');
  const status = make('p', '', { role: 'status' });
  const bookmark = button('', () => void attempt(() => setBookmark(here!.place, !isBookmarked()), words.saved), {
    class: 'quiet',
  });
  const sentences = createSentenceField(words, {
    onChoose: (anchor) => aim({ anchor, quote: anchor?.quote }),
    onMark: (anchor) =>
      void attempt(() => addHighlight(here!.place, anchor), words.saved).then((isDone) => {
        if (isDone) begin();
      }),
  });
  let here: PanelPlace | undefined;
  let target: Target = {};
  let opener: HTMLElement | undefined;

  const actions = make('p', '', { class: 'notes-actions' });
  actions.append(
    make('button', words.save, { type: 'submit' }),
    bookmark,
    button(words.close, () => panel.hidePopover(), { class: 'quiet' }),
  );
  const all = make('p');
  all.append(make('a', words.allNotes, { href: `${pageContext().base.replace(/\/$/, '')}/notes/` }));
  form.append(sentences.field, label, text, actions);
  panel.append(list, form, status, all);
  document.querySelector('main')!.append(panel);

  const isBookmarked = () => here!.entries().some(({ kind }) => kind === 'bookmark');

  async function attempt(write: () => Promise<unknown>, done: string): Promise<boolean> {
    try {
      await write();
      status.textContent = done;
      return true;
    } catch (error) {
      status.textContent = fill(words.failed, { reason: (error as Error).message });
      return false;
    }
  }

  function aim(next: Target): void {
    target = next;
    label.textContent = next.quote === undefined ? words.yourNote : fill(words.noteOn, { quote: shorten(next.quote) });
    text.value = next.text ?? '';
  }

  /** Ready for something new. */
  function begin(): void {
    sentences.offer(here!.sentences());
    aim({});
    text.focus({ preventScroll: true });
  }

  function aimAt({ id, kind, highlight, text: written, note }: Entry): void {
    aim({
      id: kind === 'note' ? id : note,
      highlight: kind === 'highlight' ? id : undefined,
      quote: highlight?.quote,
      text: written,
    });
    text.focus({ preventScroll: true });
  }

  function show(): void {
    if (!here) return;
    const place = here;
    panel.ariaLabel = fill(words.tools, { place: place.name });
    bookmark.textContent = isBookmarked() ? words.unbookmark : words.bookmark;
    list.hidden = !place.entries().some(({ kind }) => kind !== 'bookmark');
    list.replaceChildren(...place.entries().flatMap((entry) => (entry.kind === 'bookmark' ? [] : item(entry, place))));
  }

  function item(entry: Entry, { isLost }: PanelPlace): HTMLElement {
    const { highlight, text: written } = entry;
    const line = make('li');
    if (highlight) line.append(make('blockquote', highlight.quote, { lang: document.documentElement.lang }));
    if (isLost(entry)) line.append(make('p', words.changed, { class: 'small' }));
    if (written !== undefined) line.append(make('p', written, { class: 'notes-text', dir: 'auto' }));
    const what = shorten(written ?? highlight?.quote ?? '');
    const named = (action: string) => ({ class: 'quiet', 'aria-label': fill(words.of, { action, what }) });
    const edit = written === undefined ? words.writeNote : words.edit;
    const tools = make('p', '', { class: 'notes-actions' });
    tools.append(
      button(edit, () => aimAt(entry), named(edit)),
      button(
        words.remove,
        () => void attempt(() => removeEntry(entry), words.removed).then(() => text.focus()),
        named(words.remove),
      ),
    );
    line.append(tools);
    return line;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { place } = here!;
    const { id, anchor, highlight } = target;
    void attempt(async () => {
      const marked = anchor ? await addHighlight(place, anchor) : highlight;
      // A second try after a fault must not mark the words again.
      target = { id, highlight: marked, quote: target.quote };
      await writeNote(place, text.value, { id, highlight: marked });
    }, words.saved).then((isDone) => {
      if (isDone) begin();
    });
  });

  panel.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') return;
    opener?.removeAttribute('data-previewed');
    opener?.setAttribute('aria-expanded', 'false');
  });

  return {
    /** Opens it for a place, to write about the words or the entry given, if any. */
    open(place: PanelPlace, from: HTMLElement, about?: Anchor | Entry): void {
      if (panel.matches(':popover-open')) panel.hidePopover();
      here = place;
      opener = from;
      status.textContent = '';
      sentences.offer(place.sentences());
      show();
      // Words may stand far from the heading whose command this is: then it lies at the foot of the window.
      panel.classList.toggle('is-docked', about !== undefined);
      if (!about) from.dataset.previewed = '';
      from.setAttribute('aria-expanded', 'true');
      panel.showPopover({ source: from });
      if (about && 'kind' in about) aimAt(about);
      else {
        aim({ anchor: about, quote: about?.quote });
        text.focus({ preventScroll: true });
      }
    },
    show,
  };
}

export type Panel = ReturnType<typeof createPanel>;
