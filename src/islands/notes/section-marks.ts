import { fill } from '../../strings/fill.ts';
import type { NotesStrings } from '../../strings/notes-en.ts';
import { progressOf } from '../../study/progress.ts';
import type { RecordState } from '../../study/reduce.ts';
import { inInterface, make, sign } from './elements.ts';

/** Says in the list of sections, in words, which were read and how many of their questions were answered. */
export function createSectionMarks(chapter: string, words: NotesStrings): (state: RecordState) => void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.sections a')];
  const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
  const questions = links.map(() => [] as string[]);
  for (const element of document.querySelectorAll<HTMLElement>('article.prose [data-question]')) {
    const section = headings.findLastIndex(
      (heading) => heading && heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    questions[section]?.push(element.dataset.question!);
  }
  const marks = links.map((link) => {
    const mark = inInterface(make('span', '', { class: 'section-mark', hidden: '' }));
    link.after(mark);
    return mark;
  });
  return (state) =>
    marks.forEach((mark, index) => {
      const isRead = state.read.has(`${chapter}#${headings[index]?.id}`);
      const { answered, total } = progressOf(state, questions[index]!);
      const says = [
        ...(isRead ? [words.read] : []),
        ...(answered > 0 ? [fill(words.answered, { answered, total })] : []),
      ].join(' · ');
      mark.replaceChildren(...(isRead ? [sign('tick'), ' '] : []), says);
      mark.hidden = says === '';
    });
}
