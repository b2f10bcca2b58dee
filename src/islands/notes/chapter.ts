/** What a chapter gains once its reader is there: their notes, what they have read, and the means to write and mark. */
import { effect } from '@preact/signals';
import { fill } from '../../strings/fill.ts';
import type { NotesStrings } from '../../strings/notes-en.ts';
import { makeAnchor } from '../../study/notes/anchor.ts';
import { type Entry, listEntries } from '../../study/notes/list-notes.ts';
import { sentencesOf } from '../../study/notes/sentences.ts';
import { recordKnown, recordView } from '../record/record.ts';
import { type Drawn, drawHighlights } from './draw.ts';
import { button, inInterface, make, sign } from './elements.ts';
import { createPanel, type PanelPlace } from './panel.ts';
import { readSections, type SectionText } from './passages.ts';
import { createSectionMarks } from './section-marks.ts';
import { createToolbar } from './toolbar.ts';
import { trackReading } from './track.ts';
import { loadWords } from './words.ts';
import { addHighlight, placeOf, setBookmark } from './write.ts';

export async function startChapter(): Promise<void> {
  const article = document.querySelector<HTMLElement>('article.prose');
  const chapter = document.querySelector<HTMLElement>('[data-chapter]')?.dataset.chapter;
  if (!article || !chapter) return;
  const words = await loadWords();
  const sections = readSections(document);
  trackReading(chapter, sections, article);
  const panel = createPanel(words);
  const status = inInterface(make('p', '', { role: 'status', class: 'sr-only' }));
  document.querySelector('main')!.append(status);
  let entries: readonly Entry[] = [];
  let drawn: Drawn = { sections: new Map(), at: () => undefined };

  /** Where an entry is shown: a passage that has moved, where it is now; what has lost its section, with the chapter. */
  const sectionOf = ({ id, section }: Entry) => {
    const now = drawn.sections.get(id) ?? section;
    return sections.some((one) => one.id === now) ? now : '';
  };
  const entriesIn = (section: string) => entries.filter((entry) => sectionOf(entry) === section);
  const panelPlace = ({ id, heading, text, breaks }: SectionText): PanelPlace => ({
    place: placeOf(chapter, id),
    name: nameOf(heading),
    entries: () => entriesIn(id),
    isLost: (entry) => entry.kind === 'highlight' && !drawn.sections.has(entry.id),
    sentences: () => sentencesOf(text, breaks, document.documentElement.lang).map((span) => makeAnchor(text, span)),
  });

  const commands = new Map(
    sections.map((section) => {
      const command = makeCommand(section);
      // It has its name at once, whether the record can be read or not.
      showCount(command, nameOf(section.heading), 0, words);
      command.addEventListener('click', () => panel.open(panelPlace(section), command));
      return [section, command];
    }),
  );

  const parts = (range: Range) =>
    sections.flatMap((section) => {
      const span = section.spanOf(range);
      return span ? [{ section, anchor: makeAnchor(section.text, span) }] : [];
    });
  const say = (writing: Promise<unknown>) =>
    writing.then(
      () => (status.textContent = words.saved),
      (error: unknown) => {
        status.classList.remove('sr-only');
        status.textContent = fill(words.failed, { reason: (error as Error).message });
      },
    );
  createToolbar(article, words, {
    highlight: (range) =>
      void say(
        parts(range).reduce<Promise<unknown>>(
          (before, { section, anchor }) => before.then(() => addHighlight(placeOf(chapter, section.id), anchor)),
          Promise.resolve(),
        ),
      ),
    note: (range) => {
      const first = parts(range)[0];
      if (first) panel.open(panelPlace(first.section), commands.get(first.section)!, first.anchor);
    },
    bookmark: (range) => {
      const first = parts(range)[0];
      if (first) void say(setBookmark(placeOf(chapter, first.section.id), true));
    },
  });

  article.addEventListener('click', ({ target, clientX, clientY }) => {
    const isOnText = !(target as Element).closest('a, button, input, select, textarea, summary, label');
    const entry = isOnText && entries.find(({ id }) => id === drawn.at(clientX, clientY));
    const section = entry && sections.find(({ id }) => id === sectionOf(entry));
    if (section && getSelection()?.isCollapsed) panel.open(panelPlace(section), commands.get(section)!, entry);
  });

  const showMarks = createSectionMarks(chapter, words);
  effect(() => {
    const view = recordView.value;
    if (view.status !== 'read') return;
    entries = listEntries(view.state).filter((entry) => entry.chapter === chapter);
    drawn = drawHighlights(sections, entries);
    for (const [{ id, heading }, command] of commands) showCount(command, nameOf(heading), entriesIn(id).length, words);
    panel.show();
    showMarks(view.state);
  });
  await recordKnown();
}

const nameOf = (heading: HTMLElement | undefined): string =>
  (heading ?? document.querySelector('h1'))?.textContent.trim() ?? '';

/** A button beside a heading, outside of it: the heading keeps its name. */
function makeCommand({ heading }: SectionText): HTMLButtonElement {
  const command = inInterface(
    button('', () => undefined, { class: 'notes-command', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }),
  );
  (heading ?? document.querySelector('h1'))?.after(command);
  return command;
}

function showCount(command: HTMLElement, place: string, count: number, words: NotesStrings): void {
  command.replaceChildren(sign('pencil'), count > 0 ? ` ${count}` : '');
  command.ariaLabel = fill(count > 0 ? words.toolsCount : words.tools, { place, count });
}
