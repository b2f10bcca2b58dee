import type { NotesStrings } from '../../strings/notes-en.ts';
import type { Anchor } from '../../study/notes/anchor.ts';
import { button, make, shorten } from './elements.ts';

/** Chooses a sentence of the section to mark or to write about: the way for those who select no words with a pointer. */
export function createSentenceField(
  words: NotesStrings,
  { onChoose, onMark }: { onChoose: (anchor: Anchor | undefined) => void; onMark: (anchor: Anchor) => void },
) {
  const select = make('select', '', { id: 'notes--sentence' });
  const mark = button(words.highlight, () => chosen() && onMark(chosen()!), { class: 'quiet', hidden: '' });
  const field = make('p', '', { class: 'notes-actions' });
  field.append(make('label', words.sentence, { for: 'notes--sentence' }), select, mark);
  let anchors: readonly Anchor[] = [];
  const chosen = () => anchors[Number(select.value)];

  select.addEventListener('change', () => {
    mark.hidden = !chosen();
    onChoose(chosen());
  });

  return {
    field,
    /** Offers sentences anew, none of them chosen. */
    offer(sentences: readonly Anchor[]): void {
      anchors = sentences;
      const options = sentences.map(({ quote }, index) =>
        make('option', shorten(quote), { value: String(index), lang: document.documentElement.lang }),
      );
      select.replaceChildren(make('option', words.noSentence, { value: '' }), ...options);
      field.hidden = sentences.length === 0;
      mark.hidden = true;
    },
  };
}
