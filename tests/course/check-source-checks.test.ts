import { describe, expect, test } from 'vitest';
import { formatPlace } from '../../src/course/issue.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { edit, loadFixture, without, withText } from './course-files.ts';

const file = 'chapters/data/source-checks/waves-checked.yaml';
const chapter = 'chapters/01-waves/index.mdx';
/** A course whose chapter shows a sound source check. */
const sound = edit(loadFixture('source-check-unknown'), chapter, 'data="wave-checked"', 'data="waves-checked"');
const issuesOf = (files: typeof sound) =>
  readCourse(files).issues.map(({ place, code }) => `${formatPlace(place)} ${code}`);

describe('a source check', () => {
  test('that is sound has no issue, and need not be shown by a chapter, since it has a page of its own', () => {
    expect(issuesOf(sound)).toEqual([]);
    expect(issuesOf(edit(sound, chapter, '<SourceCheck data="waves-checked" />\n', ''))).toEqual([]);
  });

  test('is part of the graph, its claims in order, sure of its verdicts unless it says otherwise', () => {
    const [check] = readCourse(sound).graph!.sourceChecks;
    expect(check).toMatchObject({ id: 'waves-checked', cases: [{ certainty: 'sure' }, { certainty: 'likely' }] });
  });

  test('counts as a use of the works and events of the claims that a chapter shows, and of no others', () => {
    const usesOf = (files: typeof sound) => {
      const { events, chapters } = readCourse(files).graph!;
      return {
        flood: events.find(({ id }) => id === 'flood-1953')!.usedIn.some(({ id }) => id === 'waves'),
        cited: chapters.find(({ id }) => id === 'waves')!.cited,
      };
    };
    // The chapter cites the work itself, too: without that only the field `reference` names it.
    const uncited = edit(sound, chapter, ' <Cite id="young-1999" page="3" />', '');
    expect(usesOf(uncited)).toEqual({ flood: true, cited: ['young-1999'] });
    const second = edit(uncited, chapter, 'data="waves-checked"', 'data="waves-checked" cases="high-waves"');
    expect(usesOf(second).flood).toBe(false);
    const first = edit(uncited, chapter, 'data="waves-checked"', 'data="waves-checked" cases="wind-alone"');
    expect(usesOf(first).cited).toEqual(['young-1999']);
  });

  test('has a page to which a chapter may link', () => {
    const link = (to: string) => edit(sound, chapter, '## Wind {#wind}', `## Wind {#wind}\n\n[Judge](${to}).`);
    expect(issuesOf(link('/source-checks/waves-checked/'))).toEqual([]);
    expect(issuesOf(link('/source-checks/wave-checked/'))).toEqual([expect.stringMatching(/ link-dead$/)]);
  });

  test.each([
    ['two claims of one id', 'id: high-waves', 'id: wind-alone', `${file}:22:9 id-duplicate`],
    ['two verdicts of one id', '- id: wrong', '- id: holds', `${file}:7:9 id-duplicate`],
    [
      'an unknown work',
      'reference: young-1999\n    page',
      'reference: young-2000\n    page',
      `${file}:14:16 reference-unknown`,
    ],
    ['an unknown event', 'id="flood-1953"', 'id="flood-1954"', `${file}:18:47 event-unknown`],
    ['a certainty that does not exist', 'certainty: likely', 'certainty: unsure', `${file}:30:16 field-invalid`],
    ['an unknown field', 'page: 3', 'pages: 3', `${file}:15:5 field-unknown`],
  ])('with %s is refused', (_, passage, replacement, expected) => {
    expect(issuesOf(edit(sound, file, passage, replacement))).toContain(expected);
  });

  test('has ids of claims that no other source check of the course has', () => {
    const other = 'chapters/data/source-checks/zeal.yaml';
    const issues = issuesOf(withText(sound, other, sound.texts.get(file)!));
    expect(issues).toEqual([`${other}:11:9 id-duplicate`, `${other}:22:9 id-duplicate`]);
  });

  test('is not shown with one claim twice', () => {
    const files = edit(sound, chapter, 'data="waves-checked"', 'data="waves-checked" cases="high-waves high-waves"');
    expect(issuesOf(files)).toEqual([expect.stringMatching(/ component-attribute$/)]);
  });

  test('that cannot be read hides its claims: they are not reported as unknown', () => {
    const shown = edit(sound, chapter, 'data="waves-checked"', 'data="waves-checked" cases="wind-alone"');
    expect(issuesOf(withText(shown, file, 'title: [\n')).filter((issue) => issue.includes('case-unknown'))).toEqual([]);
  });

  test('in a file of the wrong name is reported as a file that nothing reads', () => {
    const misnamed = withText(without(sound, file), 'chapters/data/source-checks/Waves.yml', sound.texts.get(file)!);
    expect(issuesOf(misnamed)).toEqual([
      expect.stringContaining('source-check-unknown'),
      'chapters/data/source-checks/Waves.yml:1:1 file-ignored',
    ]);
  });
});
