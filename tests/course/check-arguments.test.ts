import { describe, expect, test } from 'vitest';
import { formatPlace } from '../../src/course/issue.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { edit, loadFixture, without, withText } from './course-files.ts';

const file = 'chapters/data/arguments/rough-sea.yaml';
const chapter = 'chapters/01-waves/index.mdx';
/** A course whose chapter shows a sound map. */
const sound = edit(loadFixture('argument-cycle'), file, 'supports: storm-of-1953', 'supports: wind-does-it');
const issuesOf = (files: typeof sound) =>
  readCourse(files).issues.map(({ place, code }) => `${formatPlace(place)} ${code}`);

describe('an argument map', () => {
  test('that is sound and shown has no issue', () => {
    expect(issuesOf(sound)).toEqual([]);
  });

  test('is numbered among the figures and can be referred to', () => {
    const files = edit(sound, chapter, '## Wind {#wind}', '## Wind {#wind}\n\nSee <Ref to="figure:why" />.');
    const { graph, issues } = readCourse(files);
    expect(issues).toEqual([]);
    expect(graph!.targets.find(({ id }) => id === 'figure:why')).toMatchObject({
      number: '1.1',
      route: '/chapters/waves/#why',
    });
  });

  test('counts as a use of the works and events it names in the chapter that shows it', () => {
    const { graph } = readCourse(edit(sound, file, 'Earthquakes make', '<Cite id="young-1999" /> Earthquakes make'));
    const usedIn = graph!.events.find(({ id }) => id === 'flood-1953')!.usedIn.map(({ id }) => id);
    expect(usedIn).toContain('waves');
    expect(graph!.chapters.find(({ id }) => id === 'waves')!.cited).toContain('young-1999');
  });

  test('shares the ids of figures', () => {
    const files = edit(sound, chapter, 'id="why"', 'id="pull"');
    expect(issuesOf(files)).toEqual([expect.stringMatching(/ id-duplicate$/)]);
  });

  test.each([
    ['two statements of one id', 'id: earthquakes', 'id: storm-of-1953', `${file}:12:7 id-duplicate`],
    ['a type that does not exist', 'type: objection', 'type: doubt', `${file}:13:9 field-invalid`],
    ['an unknown work', 'Earthquakes', '<Cite id="young-2000" />', `${file}:14:15 reference-unknown`],
    ['an unknown event', 'flood-1953', 'flood-1954', `${file}:10:43 event-unknown`],
    [
      'a statement that is its own parent',
      'opposes: no-wind-no-waves',
      'opposes: earthquakes',
      `${file}:12:7 argument-cycle`,
    ],
    [
      'evidence for and against at once',
      'supports: no-wind-no-waves',
      'supports: no-wind-no-waves\n  opposes: earthquakes',
      `${file}:8:7 argument-relation`,
    ],
    [
      'a claim that supports something',
      'text: Wind makes the sea rough.',
      'text: Wind.\n  supports: earthquakes',
      `${file}:1:7 argument-relation`,
    ],
  ])('with %s is refused', (_, passage, replacement, expected) => {
    expect(issuesOf(edit(sound, file, passage, replacement))).toContain(expected);
  });

  test('that is empty is refused', () => {
    expect(issuesOf(withText(sound, file, '[]\n'))).toEqual([`${file}:1:1 field-invalid`]);
  });

  test('in a file of the wrong name is reported as a file that nothing reads', () => {
    const text = sound.texts.get(file)!;
    const misnamed = withText(without(sound, file), 'chapters/data/arguments/Rough sea.yml', text);
    expect(issuesOf(misnamed)).toEqual([
      expect.stringContaining('argument-unknown'),
      'chapters/data/arguments/Rough sea.yml:1:1 file-ignored',
    ]);
  });
});
