import { describe, expect, test } from 'vitest';
import { formatPlace } from '../../src/course/issue.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { edit, loadFixture, without, withText } from './course-files.ts';

const file = 'chapters/data/sorters/what-moves-the-sea.yaml';
const chapter = 'chapters/01-waves/index.mdx';
/** A course whose chapter shows a sound sorter. */
const sound = edit(loadFixture('sorter-unknown'), chapter, 'what-moves-the-seas', 'what-moves-the-sea');
const issuesOf = (files: typeof sound) =>
  readCourse(files).issues.map(({ place, code }) => `${formatPlace(place)} ${code}`);

describe('an event sorter', () => {
  test('that is sound has no issue', () => {
    expect(issuesOf(sound)).toEqual([]);
  });

  test('counts as a use of its events, and of the works its reasons cite, in the chapter that shows it', () => {
    const { graph } = readCourse(
      edit(sound, file, 'The storm came', '<Cite id="young-1999" page="5" /> The storm came'),
    );
    expect(graph!.sorters.map(({ id, usedIn }) => [id, usedIn.map((use) => use.id)])).toEqual([
      ['what-moves-the-sea', ['waves']],
    ]);
    const calm = graph!.events.find(({ id }) => id === 'calm-1954')!;
    expect(calm.usedIn.map(({ id, sections }) => [id, sections.map((section) => section.id)])).toEqual([
      ['waves', ['wind']],
    ]);
  });

  test('has a page that may be linked to', () => {
    const files = edit(sound, chapter, '## Wind {#wind}', '## Wind {#wind}\n\n[Sort](/sorters/what-moves-the-sea/).');
    expect(issuesOf(files)).toEqual([]);
  });

  test.each([
    ['an unknown event', 'event: calm-1954', 'event: calm-1955', `${file}:16:16 event-unknown`],
    ['an unknown event to part the others', 'event: flood-1953,', 'event: flood-1954,', `${file}:4:18 event-unknown`],
    ['an unknown vocabulary', 'vocabulary: kind', 'vocabulary: kinds', `${file}:3:13 vocabulary-unknown`],
    ['a claim that the vocabulary does not have', 'id: storm', 'id: storms', `${file}:10:9 value-unknown`],
    ['a mark twice', 'id: against,', 'id: supports,', `${file}:7:11 id-duplicate`],
    ['an event twice under a claim', 'event: calm-1954', 'event: flood-1953', `${file}:16:16 id-duplicate`],
    ['an unknown mark as arguable', '[against]', '[again]', `${file}:18:20 sorter-mark`],
    ['its own mark as arguable', '[against]', '[nothing]', `${file}:18:20 sorter-mark-repeated`],
    [
      'an event that bears on the claim marked as silent',
      'mark: supports',
      'mark: nothing',
      `${file}:14:15 sorter-label`,
    ],
    ['an unknown term in a reason', 'The storm came first.', '<Term id="gale" />', `${file}:15:23 term-unknown`],
  ])('with %s is refused', (_, passage, replacement, expected) => {
    expect(issuesOf(edit(sound, file, passage, replacement))).toContain(expected);
  });

  test('with one event only under a claim is refused: nothing is sorted', () => {
    const text = sound.texts.get(file)!;
    const short = withText(sound, file, text.slice(0, text.indexOf('      - event: calm-1954')));
    expect(issuesOf(short)).toEqual([`${file}:13:7 field-invalid`]);
  });

  test('in a file of the wrong name is reported as a file that nothing reads', () => {
    const text = sound.texts.get(file)!;
    const misnamed = withText(without(sound, file), 'chapters/data/sorters/What moves.yml', text);
    expect(issuesOf(misnamed)).toEqual([
      expect.stringContaining('sorter-unknown'),
      'chapters/data/sorters/What moves.yml:1:1 file-ignored',
    ]);
  });
});
