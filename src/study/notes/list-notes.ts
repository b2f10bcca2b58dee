import { questionOfPlace } from '../bookmarks.ts';
import type { RecordState, Standing } from '../reduce.ts';

/** Something the reader left at a place of the course. */
export interface Entry {
  readonly kind: 'highlight' | 'note' | 'bookmark';
  /** Its own id, or for a bookmark the place. */
  readonly id: string;
  readonly chapter: string;
  /** Id of the section; empty for the chapter as a whole. */
  readonly section: string;
  /** Id of the question that is bookmarked. Its chapter is the course’s to tell. */
  readonly question?: string;
  /** When it was written last, ISO. */
  readonly at: string;
  /** What the reader wrote. Plain text, never markup. */
  readonly text?: string;
  readonly highlight?: Standing<'highlight'>['payload'];
  /** Id of the note that belongs to a highlight. */
  readonly note?: string;
}

/** Lists what the reader left, in the order of the log. A note on a highlight is one entry with it. */
export function listEntries({
  notes,
  highlights,
  bookmarks,
}: Pick<RecordState, 'notes' | 'highlights' | 'bookmarks'>): Entry[] {
  const noteOf = new Map(
    [...notes.values()].flatMap((note) => (note.payload.highlight ? [[note.payload.highlight, note]] : [])),
  );
  return [
    ...[...highlights.values()].map(({ item, ts, payload }): Entry => {
      const note = noteOf.get(item);
      return {
        kind: 'highlight',
        id: item,
        ...splitPlace(payload.place),
        at: ts,
        highlight: payload,
        ...(note ? { text: note.payload.text, note: note.item } : {}),
      };
    }),
    ...[...notes.values()]
      .filter(({ payload }) => payload.highlight === undefined || !highlights.has(payload.highlight))
      .map(({ item, ts, payload }): Entry => ({
        kind: 'note',
        id: item,
        ...splitPlace(payload.place),
        at: ts,
        text: payload.text,
      })),
    ...[...bookmarks.values()].map(({ item, ts }): Entry => {
      const question = questionOfPlace(item);
      const place = question === undefined ? splitPlace(item) : { chapter: '', section: '', question };
      return { kind: 'bookmark', id: item, ...place, at: ts };
    }),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Splits `chapter#section`. */
export function splitPlace(place: string): { readonly chapter: string; readonly section: string } {
  const [chapter = '', section = ''] = place.split('#', 2);
  return { chapter, section };
}

/** A chapter with its headings, for a list in the order of the course. */
export interface Heading {
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly text: string }[];
}

/** Words of the file, in the reader’s language. */
export interface NotesWords {
  readonly title: string;
  readonly bookmarked: string;
  readonly elsewhere: string;
}

/** Writes entries as Markdown, by chapter and section. What the reader wrote stands there as text, not as markup. */
export function notesAsMarkdown(
  entries: readonly Entry[],
  chapters: ReadonlyMap<string, Heading>,
  words: NotesWords,
  stemOf: (question: string) => string | undefined,
): string {
  const blocks = [`# ${plain(words.title)}`];
  for (const id of [...chapters.keys(), '']) {
    const chapter = chapters.get(id);
    const mine = entries.filter((entry) => (chapter ? entry.chapter === id : !chapters.has(entry.chapter)));
    if (mine.length === 0) continue;
    blocks.push(`## ${plain(chapter?.title ?? words.elsewhere)}`);
    const known = chapter?.sections ?? [];
    for (const section of [undefined, ...known]) {
      const here = mine.filter((entry) => (known.find((one) => one.id === entry.section) ?? undefined) === section);
      if (here.length > 0 && section) blocks.push(`### ${plain(section.text)}`);
      blocks.push(...here.flatMap((entry) => entryAsMarkdown(entry, words, stemOf)));
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

function entryAsMarkdown(
  { kind, highlight, text, question }: Entry,
  words: NotesWords,
  stemOf: (question: string) => string | undefined,
): string[] {
  const stem = question === undefined ? undefined : (stemOf(question) ?? question);
  if (kind === 'bookmark') return [`- ${plain(words.bookmarked)}${stem === undefined ? '' : `: ${plain(stem)}`}`];
  return [
    ...(highlight ? [`> ${plain(highlight.quote)}`] : []),
    ...(text === undefined ? [] : [text.split(/\r?\n/).map(plain).join('  \n')]),
  ];
}

/** Escapes what Markdown would take for markup. */
const plain = (line: string): string =>
  line
    .trim()
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<>#|~$&]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
