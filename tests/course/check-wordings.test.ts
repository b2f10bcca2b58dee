import { describe, expect, test } from 'vitest';
import { formatPlace } from '../../src/course/issue.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { fillSentence, parseSentence } from '../../src/course/wording-sentence.ts';
import { edit, loadFixture, without, withText } from './course-files.ts';

const file = 'chapters/data/wordings/flood.yaml';
const chapter = 'chapters/01-waves/index.mdx';
/** A course whose chapter shows a sound wording. */
const sound = edit(loadFixture('wording-unknown'), chapter, 'data="floods"', 'data="flood"');
const issuesOf = (files: typeof sound) =>
  readCourse(files).issues.map(({ place, code }) => `${formatPlace(place)} ${code}`);

describe('the sentence of a wording', () => {
  test('is filled with the words of a vocabulary, and says where one is silent', () => {
    const words = { who: 'Russia', what: '' };
    expect(fillSentence('In 2014 {who} began {what}.', words, '…')).toBe('In 2014 Russia began ….');
    expect(fillSentence('{who}, {what}', words, '…')).toBe('Russia, …');
  });

  test('takes words as they are, also those that look like slots or patterns', () => {
    expect(fillSentence('{who} {what}', { who: '{what}', what: '$&' }, '')).toBe('{what} $&');
  });

  test('keeps what is no slot as text', () => {
    expect(parseSentence('A {b} { c } {D}')).toEqual([{ text: 'A ' }, { slot: 'b' }, { text: ' { c } {D}' }]);
  });
});

describe('a wording', () => {
  test('that is sound has no issue, and its texts may cite', () => {
    expect(issuesOf(sound)).toEqual([]);
    expect(readCourse(sound).graph!.wordings).toMatchObject([{ id: 'flood', ours: { vocabulary: 'neglect' } }]);
  });

  test('counts as a use of its event and of what its texts name, in the chapter that shows it', () => {
    const files = edit(sound, file, 'users: Engineers, in <Event id="flood-1953">1953</Event>.', 'users: Engineers.');
    const { graph } = readCourse(files);
    const used = graph!.events.find(({ id }) => id === 'flood-1953')!.usedIn.map(({ id }) => id);
    expect(used).toContain('waves');
    const bare = edit(files, chapter, '<Cite id="young-1999" page="3" />', '');
    expect(readCourse(bare).graph!.chapters.find(({ id }) => id === 'waves')!.cited).toContain('young-1999');
  });

  test('has a page that texts can link to, and others have not', () => {
    const link = (path: string) => edit(sound, chapter, 'See [the tides]', `[Words](${path}). See [the tides]`);
    expect(issuesOf(link('/wordings/flood/'))).toEqual([]);
    expect(issuesOf(link('/wordings/floods/'))).toEqual([expect.stringMatching(/ link-dead$/)]);
  });

  test('stands in a chapter once: its address names it', () => {
    const twice = edit(
      sound,
      chapter,
      '<Wording data="flood" />',
      '<Wording data="flood" />\n\n<Wording data="flood" />',
    );
    expect(issuesOf(twice)).toEqual([expect.stringMatching(/ id-duplicate$/)]);
  });

  test.each([
    ['an unknown event', 'event: flood-1953', 'event: flood-1954', `${file}:2:8 event-unknown`],
    ['an unknown work', 'young-1999', 'young-2000', `${file}:15:36 reference-unknown`],
    ['a slot twice in the sentence', '{act}.', '{act} {who}.', `${file}:4:11 wording-slot`],
    ['a slot declared twice', 'id: act', 'id: who', `${file}:7:11 wording-slot`],
    ['a word left out', '\n      act: gave way', '', `${file}:25:7 wording-slot`],
    ['a judgement where it is silent', 'act: broke the dykes', "act: ''", `${file}:21:12 wording-slot`],
    ['one vocabulary only', / {2}- id: neglect[^]*(?=ours:)/, '', `${file}:10:3 field-invalid`],
    ['ours that is not there', 'vocabulary: neglect', 'vocabulary: greed', `${file}:33:15 wording-vocabulary`],
    ['a ground of no kind', 'kind: legal', 'kind: moral', `${file}:29:13 field-invalid`],
  ] as const)('with %s is refused', (_, passage, replacement, expected) => {
    const text = sound.texts.get(file)!;
    const spoiled = text.replace(passage, replacement);
    expect(spoiled).not.toBe(text);
    expect(issuesOf(withText(sound, file, spoiled))).toContain(expected);
  });

  test('may be silent in a slot', () => {
    expect(issuesOf(edit(sound, file, 'act: gave way', "act: ''"))).toEqual([]);
  });

  test('in a file of the wrong name is reported as a file that nothing reads', () => {
    const misnamed = withText(without(sound, file), 'chapters/data/wordings/Flood.yml', sound.texts.get(file)!);
    expect(issuesOf(misnamed)).toEqual([
      expect.stringContaining('wording-unknown'),
      'chapters/data/wordings/Flood.yml:1:1 file-ignored',
    ]);
  });
});
