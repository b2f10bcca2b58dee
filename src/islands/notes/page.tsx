/** The page of all notes, highlights and bookmarks. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import type { NotesStrings } from '../../strings/notes-en.ts';
import type { RevisionQuestion } from '../../study/revision-items.ts';
import { type Entry, listEntries, notesAsMarkdown } from '../../study/notes/list-notes.ts';
import { type ChapterFacts, readFacts } from '../overview/facts.ts';
import { pageContext } from '../page.ts';
import { loadItems } from '../revision/load-items.ts';
import { recordKnown, recordView } from '../record/record.ts';
import { saveText } from '../save-text.ts';
import { checkPassages, type Fate } from './check-passages.ts';
import { EntryView } from './entry-view.tsx';
import { loadWords } from './words.ts';

interface Group {
  readonly chapter: ChapterFacts | undefined;
  readonly entries: readonly Entry[];
}

const page = document.getElementById('notes--page')!;
const chapters = readFacts() as readonly ChapterFacts[];
const byId = new Map(chapters.map((chapter) => [chapter.id, chapter]));

/** By chapter and section, in the order of the course; what has lost its chapter comes last. */
function groupEntries(entries: readonly Entry[]): Group[] {
  const rank = ({ chapter, section }: Entry) => byId.get(chapter)?.sections.findIndex(({ id }) => id === section) ?? -1;
  return [...chapters, undefined]
    .map((chapter) => ({
      chapter,
      entries: entries
        .filter((entry) => (chapter ? entry.chapter === chapter.id : !byId.has(entry.chapter)))
        .sort((a, b) => rank(a) - rank(b)),
    }))
    .filter((group) => group.entries.length > 0);
}

type Questions = ReadonlyMap<string, RevisionQuestion>;

/** The questions of the course by their ids. None where they are out of reach: an entry then shows the id. */
const loadQuestions = (): Promise<Questions> =>
  loadItems(page.dataset.items!).then(
    ({ questions }) => new Map(questions.map((question) => [question.id, question])),
    () => new Map(),
  );

function NotesPage({ words }: { readonly words: NotesStrings }) {
  const [view, setView] = useState(recordView.value);
  const [fates, setFates] = useState<ReadonlyMap<string, Fate>>(new Map());
  const [questions, setQuestions] = useState<Questions>();
  const [status, setStatus] = useState('');
  useEffect(() => recordView.subscribe(setView), []);
  const listed = view.status === 'read' ? listEntries(view.state) : [];
  const asksForQuestions = listed.some(({ question }) => question !== undefined);
  const groups = groupEntries(
    listed.map((entry) =>
      entry.question === undefined ? entry : { ...entry, chapter: questions?.get(entry.question)?.chapter ?? '' },
    ),
  );
  const marked = groups.flatMap(({ entries }) => entries.filter(({ highlight }) => highlight));
  const key = marked.map(({ id }) => id).join();

  useEffect(() => {
    for (const { chapter, entries } of groups)
      if (chapter && entries.some(({ highlight }) => highlight))
        void checkPassages(chapter.address, entries).then((more) => setFates((known) => new Map([...known, ...more])));
  }, [key]);

  useEffect(() => {
    if (asksForQuestions) void loadQuestions().then(setQuestions);
  }, [asksForQuestions]);

  const attempt = async (write: () => Promise<void>, done: string) => {
    try {
      await write();
      setStatus(done);
    } catch (error) {
      setStatus(fill(words.failed, { reason: (error as Error).message }));
    }
  };
  const save = () =>
    saveText(
      `${pageContext().course}-notes.md`,
      'text/markdown',
      notesAsMarkdown(
        groups.flatMap(({ entries }) => entries),
        byId,
        { title: words.notes, bookmarked: words.bookmarked, elsewhere: words.elsewhere },
        (question) => questions?.get(question)?.stem,
      ),
    );

  if (view.status === 'reading' || (asksForQuestions && !questions)) return null;
  if (view.status === 'unavailable') return <p>{fill(words.unavailable, { reason: view.reason })}</p>;
  return (
    <>
      <p role="status" id="notes--status" tabIndex={-1}>
        {status}
      </p>
      {groups.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <p>
          <button type="button" onClick={save}>
            {words.exportMarkdown}
          </button>
        </p>
      )}
      {groups.map(({ chapter, entries }) => (
        <section key={chapter?.id ?? ''}>
          <h2 lang={chapter?.lang} dir={chapter?.dir}>
            {chapter ? <a href={chapter.address}>{chapter.title}</a> : words.elsewhere}
          </h2>
          <ul class="notes-entries">
            {entries.map((entry) => (
              <EntryView
                key={entry.kind + entry.id}
                entry={entry}
                chapter={chapter}
                question={entry.question === undefined ? undefined : questions?.get(entry.question)}
                fate={fates.get(entry.id)}
                words={words}
                attempt={attempt}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

render(<NotesPage words={await loadWords()} />, page);
void recordKnown();
