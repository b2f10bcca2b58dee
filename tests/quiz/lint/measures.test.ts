import { describe, expect, it } from 'vitest';
import { chanceOfAtLeast } from '../../../src/quiz/lint/chance.ts';
import { answersIn } from '../../../src/quiz/lint/gaps.ts';
import { countSyllables, gradeLevel, lix } from '../../../src/quiz/lint/reading.ts';

describe('the chance of at least so many successes', () => {
  it.each([
    [0, [0.5, 0.5], 1],
    [3, [1 / 3, 1 / 3, 1 / 3], 1 / 27],
    [2, [1 / 3, 1 / 3, 1 / 3], 7 / 27],
    [1, [0.5, 0.25], 1 - 0.5 * 0.75],
    [4, [0.5, 0.5], 0],
  ])('%s of %s is worked out exactly', (count, chances, expected) => {
    expect(chanceOfAtLeast(count, chances)).toBeCloseTo(expected, 12);
  });
});

describe('reading measures', () => {
  it.each([
    ['tide', 1],
    ['water', 2],
    ['moved', 1],
    ['needed', 2],
    ['table', 2],
    ['information', 4],
  ])('count the syllables of %s', (word, expected) => {
    expect(countSyllables(word)).toBe(expected);
  });

  it('are those of the formulas, worked by hand', () => {
    // Six words of one syllable in two sentences: 0.39 · 3 + 11.8 · 1 − 15.59.
    expect(gradeLevel(['The tide is in. Boats float.'])).toBeCloseTo(0.39 * 3 + 11.8 - 15.59, 10);
    // Five words in one sentence, two of more than six letters: 5 + 40.
    expect(lix(['Tidvattnet höjs av månens dragningskraft.'])).toBeCloseTo(45, 10);
  });
});

describe('gaps', () => {
  it.each([
    ['{{c1::igneous::from the Latin for fire}}', ['igneous']],
    ['{{c1::semitone|half step}}', ['semitone', 'half step']],
    ['{{c2::}}', []],
    ['{{c2::::a hint}}', []],
    ['[[ ]]', []],
    ['[[ebb|low tide]]', ['ebb', 'low tide']],
  ])('%s name their answers', (mark, expected) => {
    expect(answersIn(mark)).toEqual(expected);
  });
});
