import { useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import type { NotesStrings } from '../../strings/notes-en.ts';
import type { Entry } from '../../study/notes/list-notes.ts';
import type { RevisionQuestion } from '../../study/revision-items.ts';
import type { ChapterFacts } from '../overview/facts.ts';
import { formatMoment } from '../page.ts';
import type { Fate } from './check-passages.ts';
import { shorten } from './elements.ts';
import { placeOf, removeEntry, writeNote } from './write.ts';

interface EntryViewProps {
  readonly entry: Entry;
  readonly chapter: ChapterFacts | undefined;
  /** The question that is bookmarked, if one is, and the course still has it. */
  readonly question: RevisionQuestion | undefined;
  readonly fate: Fate | undefined;
  readonly words: NotesStrings;
  readonly attempt: (write: () => Promise<void>, done: string) => Promise<void>;
}

/** One entry with its place, its words and what can be done with it. */
export function EntryView({ entry, chapter, question, fate, words, attempt }: EntryViewProps) {
  const [draft, setDraft] = useState<string>();
  const { kind, id, section, highlight, text, note, at } = entry;
  const heading = chapter?.sections.find((one) => one.id === section);
  const what = shorten(
    text ?? highlight?.quote ?? question?.stem ?? entry.question ?? heading?.text ?? chapter?.title ?? '',
  );
  const write = () =>
    attempt(async () => {
      await writeNote(placeOf(entry.chapter, section), draft ?? '', {
        id: kind === 'note' ? id : note,
        highlight: highlight && id,
      });
      setDraft(undefined);
      focusStatus();
    }, words.saved);
  const edit = text === undefined ? words.writeNote : words.edit;
  return (
    <li>
      <p class="small">
        {words[kind === 'bookmark' ? 'bookmarked' : kind]} ·{' '}
        {chapter && heading && (
          <>
            <a href={`${chapter.address}#${heading.id}`} lang={chapter.lang} dir={chapter.dir}>
              {heading.text}
            </a>{' '}
            ·{' '}
          </>
        )}
        {formatMoment(at)}
      </p>
      {entry.question !== undefined && (
        <p>
          {question ? (
            <a href={question.href} lang={chapter?.lang} dir={chapter?.dir}>
              {question.stem}
            </a>
          ) : (
            entry.question
          )}
        </p>
      )}
      {highlight && (
        <blockquote lang={chapter?.lang} dir={chapter?.dir ?? 'auto'}>
          {highlight.quote}
        </blockquote>
      )}
      {fate === 'changed' && <p class="small">{words.changed}</p>}
      {fate === 'edited' && <p class="small">{words.edited}</p>}
      {draft === undefined ? (
        <>
          {text !== undefined && (
            <p class="notes-text" dir="auto">
              {text}
            </p>
          )}
          <p class="notes-actions">
            {kind !== 'bookmark' && (
              <button
                type="button"
                class="quiet"
                aria-label={fill(words.of, { action: edit, what })}
                onClick={() => setDraft(text ?? '')}
              >
                {edit}
              </button>
            )}
            <button
              type="button"
              class="quiet"
              aria-label={fill(words.of, { action: words.remove, what })}
              onClick={() => void attempt(() => removeEntry(entry), words.removed).then(focusStatus)}
            >
              {words.remove}
            </button>
          </p>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void write();
          }}
        >
          <label for={`notes--${id}`}>{words.yourNote}</label>
          <textarea
            id={`notes--${id}`}
            rows={4}
            required
            value={draft}
            ref={(field) => {
              if (field && field.dataset.seen === undefined) field.focus();
              if (field) field.dataset.seen = '';
            }}
            onInput={({ currentTarget }) => setDraft(currentTarget.value)}
          />
          <p class="notes-actions">
            <button type="submit">{words.save}</button>
            <button type="button" class="quiet" onClick={() => setDraft(undefined)}>
              {words.cancel}
            </button>
          </p>
        </form>
      )}
    </li>
  );
}

/** The button that was pressed has gone with what it belonged to. */
const focusStatus = () => document.getElementById('notes--status')?.focus();
