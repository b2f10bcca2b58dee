import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brierScore } from '../../../src/quiz/types/prediction/brier.ts';
import {
  calibrationOfConfidence,
  calibrationOfPredictions,
  masteryOfCourse,
  standingOf,
  strengthsAndGaps,
  sumStandings,
} from '../../../src/study/reading/overview.ts';
import { isRead, isTimeDue, wordsPerMinute } from '../../../src/study/reading/reading-rule.ts';
import { checkSummary, makeSummary } from '../../../src/study/reading/summary.ts';
import { reduceEvents } from '../../../src/study/reduce.ts';
import { answer, event } from '../sample-events.ts';

const digest = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));

describe('a section', () => {
  const third = (600 / wordsPerMinute / 3) * 60_000;

  it('is read when its end was seen and a third of its reading time was spent', () => {
    expect(isRead({ words: 600, millis: third, isEndSeen: true })).toBe(true);
    expect(isRead({ words: 600, millis: third - 1, isEndSeen: true })).toBe(false);
    expect(isRead({ words: 600, millis: third * 9, isEndSeen: false })).toBe(false);
  });

  it('of a few words is not read in passing', () => {
    expect(isRead({ words: 3, millis: 1000, isEndSeen: true })).toBe(false);
  });
});

it('time is written down at most once a minute, and not for a glance', () => {
  expect(isTimeDue(60_000, 60_000)).toBe(true);
  expect(isTimeDue(60_000, 59_999)).toBe(false);
  expect(isTimeDue(5000, Infinity)).toBe(false);
});

const chapters = [
  {
    id: 'one',
    sections: ['a', 'b'],
    objectives: ['know', 'use'],
    questions: [
      { id: 'q1', objective: 'know', type: 'single-choice' },
      { id: 'q2', objective: 'use', type: 'prediction' },
    ],
  },
  { id: 'two', sections: ['a'], objectives: ['know'], questions: [] },
];

describe('the overview', () => {
  it('counts sections read, questions answered and right, and time, for a chapter and the course', () => {
    const state = reduceEvents([
      event(1, 'read', 'one#a', {}),
      event(2, 'read', 'one#gone', {}),
      event(3, 'read', 'two#a', {}),
      answer(4, 'q1'),
      answer(5, 'q1', 'b'),
      event(6, 'time', 'one', { ms: 1000 }),
      event(7, 'time', 'one', { ms: 500 }),
    ]);
    const standings = chapters.map((chapter) => standingOf(state, chapter));
    expect(standings[0]).toEqual({ sections: 2, read: 1, questions: 2, answered: 1, right: 0, millis: 1500 });
    expect(sumStandings(standings)).toMatchObject({ sections: 3, read: 2, millis: 1500 });
  });

  it('keeps objectives of the same id in two chapters apart, and ignores answers that cannot be scored', () => {
    const state = reduceEvents([answer(1, 'q1'), event(2, 'answer', 'q1', { response: 1, score: 1, max: 0 })]);
    const mastery = masteryOfCourse(state, chapters, Date.parse('2023-11-15'));
    expect(mastery.get('one#know')).toMatchObject({ answers: 1 });
    expect(mastery.get('two#know')).toMatchObject({ answers: 0, estimate: 0.5, low: 0, high: 1 });
  });

  it('compares confidence with verdicts', () => {
    const sure = (seq: number, choice: string) =>
      event(seq, 'answer', 'q1', { response: {}, score: choice === 'a' ? 1 : 0, max: 1, confidence: 'certain' });
    const calibration = calibrationOfConfidence(reduceEvents([sure(1, 'a'), sure(2, 'b'), answer(3, 'q1')]))!;
    expect(calibration.count).toBe(2);
    expect(calibration.excess).toBeCloseTo(0.45);
  });

  it('reads from the score of a prediction what came true, and says nothing where it cannot be read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 0, max: 100 }),
        fc.boolean(),
        (k, percent, came) => {
          const probability = Math.max(Math.ceil(100 / k), percent);
          const payload = {
            response: { option: 'o', probability },
            score: brierScore(probability / 100, k, came),
            max: 1,
            shown: Array.from({ length: k }, (_, index) => `o${index}`),
          };
          const calibration = calibrationOfPredictions(reduceEvents([event(1, 'answer', 'q2', payload)]), chapters);
          if (calibration) expect(calibration.bins[0]!.observed.estimate > 0.5).toBe(came);
          else expect(probability).toBeLessThan(100 / k + 5);
        },
      ),
    );
  });

  it('calls nothing a strength or a gap without answers', () => {
    const state = reduceEvents([...Array.from({ length: 6 }, (_, index) => answer(index + 1, 'q1'))]);
    const wrong = reduceEvents([answer(1, 'q1', 'b')]);
    const now = Date.parse('2023-11-15');
    const ids = (list: readonly { readonly objective: string }[]) => list.map(({ objective }) => objective);
    const good = strengthsAndGaps(masteryOfCourse(state, chapters, now).values());
    expect([ids(good.strengths), ids(good.gaps)]).toEqual([['one#know'], []]);
    const bad = strengthsAndGaps(masteryOfCourse(wrong, chapters, now).values());
    expect([ids(bad.strengths), ids(bad.gaps)]).toEqual([[], ['one#know']]);
  });
});

describe('a summary', () => {
  it('is found right as it was made, with other line ends, spaces and empty lines too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), async (lines) => {
        const text = await makeSummary(['Course', ...lines], digest);
        expect(await checkSummary(text, digest)).toBe('right');
        expect(await checkSummary(`\n  ${text.replaceAll('\n', ' \r\n\r\n')}\n`, digest)).toBe('right');
      }),
    );
  });

  it('is found wrong when a figure of it was changed, and its sum missing when it was cut off', async () => {
    const text = await makeSummary(['Name: A', 'Right: 3 of 9'], digest);
    expect(await checkSummary(text.replace('3 of 9', '9 of 9'), digest)).toBe('wrong');
    expect(await checkSummary('Name: A\nRight: 9 of 9', digest)).toBe('missing');
    expect(await checkSummary('', digest)).toBe('missing');
  });

  it('is one line for one line: a name cannot bring lines of its own', async () => {
    const text = await makeSummary(['Name: A\nRight: 9 of 9', 'Right: 0 of 9'], digest);
    expect(text.split('\n').slice(0, 2)).toEqual(['Name: A Right: 9 of 9', 'Right: 0 of 9']);
  });
});
