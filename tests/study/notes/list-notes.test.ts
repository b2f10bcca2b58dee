import { describe, expect, it } from 'vitest';
import { listEntries, notesAsMarkdown } from '../../../src/study/notes/list-notes.ts';
import { reduceEvents } from '../../../src/study/reduce.ts';
import { event } from '../sample-events.ts';

const chapters = new Map([
  [
    'one',
    {
      title: 'One',
      sections: [
        { id: 'a', text: 'A first' },
        { id: 'b', text: 'B second' },
      ],
    },
  ],
  ['two', { title: 'Two', sections: [] }],
]);
const words = { title: 'My notes', bookmarked: 'Bookmark', elsewhere: 'No longer in the course' };
const stateOf = (...events: ReturnType<typeof event>[]) => reduceEvents(events);

const state = stateOf(
  event(1, 'highlight', 'h', { place: 'one#b', quote: 'words marked' }),
  event(2, 'note', 'n', { place: 'one#b', text: 'on the words', highlight: 'h' }),
  event(3, 'note', 'm', { place: 'one', text: 'first' }),
  event(4, 'note', 'm', { place: 'one', text: 'on the chapter' }),
  event(5, 'bookmark', 'two', {}),
  event(6, 'note', 'lost', { place: 'gone#x', text: 'kept', highlight: 'unknown' }),
  event(7, 'bookmark', 'one#a', {}),
  event(8, 'bookmark', 'one#a', { removed: true }),
);

describe('what a reader left', () => {
  it('is listed as it was written last, a note with its highlight, what was removed not at all', () => {
    expect(listEntries(state).map(({ kind, id, text }) => [kind, id, text])).toEqual([
      ['highlight', 'h', 'on the words'],
      ['note', 'm', 'on the chapter'],
      ['bookmark', 'two', undefined],
      ['note', 'lost', 'kept'],
    ]);
  });

  it('keeps a note whose highlight was removed', () => {
    const without = stateOf(
      event(1, 'highlight', 'h', { place: 'one#b', quote: 'q' }),
      event(2, 'note', 'n', { place: 'one#b', text: 't', highlight: 'h' }),
      event(3, 'highlight', 'h', { removed: true }),
    );
    expect(listEntries(without)).toMatchObject([{ kind: 'note', id: 'n', section: 'b', text: 't' }]);
  });

  it('may be a bookmarked question, which stands in its chapter by its words', () => {
    const [entry] = listEntries(stateOf(event(1, 'bookmark', 'question:q1', {})));
    expect(entry).toMatchObject({ kind: 'bookmark', id: 'question:q1', chapter: '', section: '', question: 'q1' });
    const stems = new Map([['q1', 'Who *leads*?']]);
    const file = (id: string) =>
      notesAsMarkdown([{ ...entry!, chapter: 'one', question: id }], chapters, words, (one) => stems.get(one));
    expect(file('q1')).toContain('## One\n\n- Bookmark: Who \\*leads\\*?\n');
    expect(file('gone')).toContain('- Bookmark: gone\n');
  });

  it('is written as Markdown in the order of the course, what has lost its chapter last', () => {
    expect(notesAsMarkdown(listEntries(state), chapters, words, () => undefined)).toBe(
      [
        '# My notes',
        '## One',
        'on the chapter',
        '### B second',
        '> words marked',
        'on the words',
        '## Two',
        '- Bookmark',
        '## No longer in the course',
        'kept',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    );
  });

  it('stands in the file as text and not as markup', () => {
    const hostile = stateOf(
      event(1, 'note', 'n', { place: 'one', text: '# <img src=x> [a](javascript:b)\n- c\n1. d\n> e' }),
    );
    const text = notesAsMarkdown(listEntries(hostile), chapters, words, () => undefined);
    expect(text).toContain('\\# \\<img src=x\\> \\[a\\](javascript:b)  \n\\- c  \n1\\. d  \n\\> e');
  });
});
